package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

final class EnoughFacilitators implements Rule {

    private static final Card CARD = Card.of("SAF-01", "Enough people to accompany")
            .says("Enough credentialed facilitators are on duty here alone, with a second responsible adult, none of"
                    + " them dreams, and the group is not too large.")
            .from("Oregon OAR 333-333-5230 group ratios; AASM attendant ratios for sleepers")
            .notAt(
                    "The crew is counted when everybody is there.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        if (session == null) {
            return List.of(indeterminate(facts.whole(), "No session is planned.", "Plan a session."));
        }
        Subject subject = facts.whole();
        ExperienceFacts experience = facts.experience();
        int dreamers = facts.people().size();
        int needed = facts.tier().facilitatorsFor(dreamers, experience.modality());
        Set<String> dreaming = facts.people().stream()
                .map(person -> person.background().signsInAs())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<CrewFacts> here = session.onDuty().stream()
                .filter(crew -> !crew.elsewhere() && !dreaming.contains(crew.person()))
                .toList();
        long available = here.stream()
                .filter(crew -> crew.facilitates() && mayAccompany(crew, experience.intensity()))
                .map(CrewFacts::person)
                .distinct()
                .count();
        long adults = here.stream().map(CrewFacts::person).distinct().count();
        List<Result> results = new ArrayList<>();
        if (available < needed) {
            results.add(fail(
                    subject,
                    available + " of " + needed + " facilitators are on duty who may accompany "
                            + experience.intensity() + " and are not needed elsewhere at the same time.",
                    "Put more facilitators on duty.",
                    Remedy.ASSIGN_CREW));
        }
        if (adults < 2) {
            results.add(fail(
                    subject,
                    "A second responsible adult is missing.",
                    "Put a second person of the crew on duty.",
                    Remedy.ASSIGN_CREW));
        }
        if (dreamers > facts.tier().groupCap()) {
            results.add(fail(
                    subject,
                    dreamers + " people are too many; " + experience.intensity() + " takes at most "
                            + facts.tier().groupCap() + ".",
                    "Make two groups.",
                    Remedy.STAND_DOWN));
        }
        return results.isEmpty()
                ? List.of(pass(
                        subject,
                        available + " facilitators accompany " + dreamers + " people; " + needed + " are needed."))
                : List.copyOf(results);
    }

    private static boolean mayAccompany(CrewFacts crew, Intensity intensity) {
        return crew.credentialedUpTo() != null && crew.credentialedUpTo().isAtLeast(intensity);
    }
}

package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
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

    private static final Card CARD = Card.of("SAF-01")
            .says("Enough credentialed facilitators are on duty here alone, with a second responsible adult, none of"
                    + " them dreams or has gone silent, and the group is not too large.")
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
            return List.of(indeterminate(facts.whole(), FindingCode.SAF_01_NO_SESSION.of()));
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
                .filter(crew -> crew.isHere() && !dreaming.contains(crew.person()))
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
                    FindingCode.SAF_01_FEW_FACILITATORS.of(available, needed, experience.intensity()),
                    Remedy.ASSIGN_CREW));
        }
        if (adults < 2) {
            results.add(fail(subject, FindingCode.SAF_01_SECOND_ADULT.of(2 - adults), Remedy.ASSIGN_CREW));
        }
        if (dreamers > facts.tier().groupCap()) {
            results.add(fail(
                    subject,
                    FindingCode.SAF_01_GROUP_TOO_LARGE.of(
                            dreamers, experience.intensity(), facts.tier().groupCap()),
                    Remedy.STAND_DOWN));
        }
        return results.isEmpty()
                ? List.of(pass(subject, FindingCode.SAF_01_ENOUGH.of(available, dreamers, needed)))
                : List.copyOf(results);
    }

    private static boolean mayAccompany(CrewFacts crew, Intensity intensity) {
        return crew.credentialedUpTo() != null && crew.credentialedUpTo().isAtLeast(intensity);
    }
}

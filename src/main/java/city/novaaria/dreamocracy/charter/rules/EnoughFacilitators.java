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
import java.util.stream.Stream;

final class EnoughFacilitators implements Rule {

    private static final Card CARD = Card.of("SAF-01")
            .says("Enough credentialed facilitators are on duty here alone, with a second responsible adult, none of"
                    + " them is a minor, dreams or has gone silent, and the group is not too large.")
            .from("Oregon OAR 333-333-5230 group ratios; AASM attendant ratios for sleepers")
            .notAt(
                    "The crew is counted when everybody is there.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN);

    private static final int ADULTS = 2;

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
        Present here = Present.of(session, dreaming, experience.intensity());
        Present ifAllWereThere = Present.of(session.ifAllWereThere(), dreaming, experience.intensity());
        List<Result> results = new ArrayList<>();
        if (here.facilitators() < needed) {
            results.add(fail(
                    subject,
                    FindingCode.SAF_01_FEW_FACILITATORS.of(here.facilitators(), needed, experience.intensity()),
                    helping(ifAllWereThere.facilitators() >= needed)));
        }
        if (here.adults() < ADULTS) {
            results.add(fail(
                    subject,
                    FindingCode.SAF_01_SECOND_ADULT.of(ADULTS - here.adults()),
                    helping(ifAllWereThere.adults() >= ADULTS)));
        }
        if (dreamers > facts.tier().groupCap()) {
            results.add(fail(
                    subject,
                    FindingCode.SAF_01_GROUP_TOO_LARGE.of(
                            dreamers, experience.intensity(), facts.tier().groupCap()),
                    Remedy.STAND_DOWN));
        }
        return results.isEmpty()
                ? List.of(pass(subject, FindingCode.SAF_01_ENOUGH.of(here.facilitators(), dreamers, needed)))
                : List.copyOf(results);
    }

    private static Remedy[] helping(boolean enoughIfAllWereThere) {
        return enoughIfAllWereThere
                ? new Remedy[] {Remedy.SIGNAL_PRESENCE, Remedy.ASSIGN_CREW}
                : new Remedy[] {Remedy.ASSIGN_CREW};
    }

    /** How many people accompany the dream. */
    private record Present(long facilitators, long adults) {

        static Present of(SessionFacts session, Set<String> dreaming, Intensity intensity) {
            List<CrewFacts> here = session.onDuty().stream()
                    .filter(crew -> crew.isHere() && !dreaming.contains(crew.person()))
                    .toList();
            return new Present(
                    people(here.stream().filter(crew -> crew.facilitates() && mayAccompany(crew, intensity))),
                    people(here.stream().filter(crew -> !crew.minor())));
        }

        private static long people(Stream<CrewFacts> crew) {
            return crew.map(CrewFacts::person).distinct().count();
        }

        private static boolean mayAccompany(CrewFacts crew, Intensity intensity) {
            return crew.credentialedUpTo() != null && crew.credentialedUpTo().isAtLeast(intensity);
        }
    }
}

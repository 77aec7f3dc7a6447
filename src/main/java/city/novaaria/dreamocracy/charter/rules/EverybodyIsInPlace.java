package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import java.util.ArrayList;
import java.util.List;

final class EverybodyIsInPlace implements Rule {

    private static final Card CARD = Card.of("LIV-01", "Everybody in place")
            .says(
                    "Enough people are checked in, before the planned start everybody, none of them dreams elsewhere, the chamber is free for as long as it"
                            + " takes, and it is not much later than planned, neither at the start nor in the dream.")
            .from("21 CFR 11.10(f): enforced sequence of steps; one gate, decided on locked facts")
            .notAt(
                    "Who is where is counted when everybody is there.",
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
        if (facts.point() == EvaluationPoint.LIVE) {
            return List.of(inTime(facts, session));
        }
        List<Result> results = new ArrayList<>();
        long present = facts.people().stream().filter(PersonFacts::present).count();
        if (present < session.minimumDreamers()) {
            results.add(fail(
                    facts.whole(),
                    present + " people are checked in; at least " + session.minimumDreamers() + " are needed.",
                    "Check people in.",
                    Remedy.CHECK_IN));
        }
        if (session.chamberInUse()) {
            results.add(fail(
                    facts.whole(),
                    "People of another session are still in the chamber.",
                    "Wait until the last one was seen off, or postpone.",
                    Remedy.POSTPONE));
        }
        if (session.chamberBooked()) {
            results.add(fail(
                    facts.whole(),
                    "Another session begins in the chamber before this one would be over.",
                    "Postpone, or take another chamber.",
                    Remedy.POSTPONE,
                    Remedy.CHANGE_SESSION));
        }
        if (!session.absent().isEmpty() && facts.at().isBefore(session.startsAt())) {
            results.add(failUntil(
                    session.startsAt(),
                    facts.whole(),
                    session.absent().size()
                            + " people who have a place are not here yet, and it is before the planned start.",
                    "Check in who arrives, let who does not come stand down, or wait for the planned start.",
                    Remedy.CHECK_IN,
                    Remedy.STAND_DOWN));
        }
        if (facts.at().isAfter(session.startsAt().plus(facts.policy().latestStart()))) {
            results.add(fail(
                    facts.whole(),
                    "It is much later than the session was to start.",
                    "Postpone first: everybody checks in anew then.",
                    Remedy.POSTPONE));
        }
        // said also when somebody dreams elsewhere: that it is missing would tell others about them
        if (results.isEmpty()) {
            results.add(pass(facts.whole(), present + " people are in place."));
        }
        facts.people().stream()
                .filter(PersonFacts::elsewhere)
                .map(person -> fail(
                                person.subject(),
                                "The person is in another dream and was not seen off from it yet, or is on duty for another"
                                        + " session now.",
                                "Wait until they were seen off there, or until somebody else is on duty there.",
                                Remedy.STAND_DOWN)
                        .readBy(Disclosure.RESTRICTED))
                .forEach(results::add);
        return List.copyOf(results);
    }

    /** Whoever dreams here dreams nowhere else, as the schema holds, and CON-07 counts them. */
    private Result inTime(Facts facts, SessionFacts session) {
        return session.overdueFrom() == null || facts.at().isBefore(session.overdueFrom())
                ? pass(facts.whole(), "The dream does not last much longer than planned.")
                : fail(facts.whole(), "The dream lasts much longer than planned.", "End the dream gently.", Remedy.END);
    }
}

package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import java.util.ArrayList;
import java.util.List;

final class EverybodyIsInPlace implements Rule {

    private static final Card CARD = Card.of("LIV-01")
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
            return List.of(indeterminate(facts.whole(), FindingCode.LIV_01_NO_SESSION.of()));
        }
        if (facts.point() == EvaluationPoint.LIVE) {
            return List.of(inTime(facts, session));
        }
        List<Result> results = new ArrayList<>();
        long present = facts.people().stream().filter(PersonFacts::present).count();
        if (present < session.minimumDreamers()) {
            results.add(fail(
                    facts.whole(),
                    FindingCode.LIV_01_FEW_PRESENT.of(present, session.minimumDreamers()),
                    Remedy.CHECK_IN));
        }
        if (session.chamberInUse()) {
            results.add(fail(facts.whole(), FindingCode.LIV_01_CHAMBER_IN_USE.of(), Remedy.POSTPONE));
        }
        if (session.chamberBooked()) {
            results.add(fail(
                    facts.whole(), FindingCode.LIV_01_CHAMBER_BOOKED.of(), Remedy.POSTPONE, Remedy.CHANGE_SESSION));
        }
        if (!session.absent().isEmpty() && facts.at().isBefore(session.startsAt())) {
            results.add(failUntil(
                    session.startsAt(),
                    facts.whole(),
                    FindingCode.LIV_01_SOMEBODY_ABSENT.of(session.absent().size(), session.startsAt()),
                    Remedy.CHECK_IN,
                    Remedy.STAND_DOWN));
        }
        if (facts.at().isAfter(session.startsAt().plus(facts.policy().latestStart()))) {
            results.add(fail(facts.whole(), FindingCode.LIV_01_TOO_LATE.of(), Remedy.POSTPONE));
        }
        // said also when somebody dreams elsewhere: that it is missing would tell others about them
        if (results.isEmpty()) {
            results.add(pass(facts.whole(), FindingCode.LIV_01_IN_PLACE.of(present)));
        }
        facts.people().stream()
                .filter(PersonFacts::elsewhere)
                .map(person -> fail(person.subject(), FindingCode.LIV_01_ELSEWHERE.of(), Remedy.STAND_DOWN)
                        .readBy(Disclosure.RESTRICTED))
                .forEach(results::add);
        return List.copyOf(results);
    }

    /** Whoever dreams here dreams nowhere else, as the schema holds, and CON-07 counts them. */
    private Result inTime(Facts facts, SessionFacts session) {
        return session.overdueFrom() == null || facts.at().isBefore(session.overdueFrom())
                ? pass(facts.whole(), FindingCode.LIV_01_IN_TIME.of())
                : fail(facts.whole(), FindingCode.LIV_01_TOO_LONG.of(), Remedy.END);
    }
}

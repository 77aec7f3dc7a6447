package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.RecorderFacts;
import java.util.List;

/** What it says is about all of them together: neither who did not agree, nor how many. */
final class NobodyIsRecordedUnasked implements Rule {

    private static final Card CARD = Card.of("LIV-05")
            .says(
                    "A recorder runs only while everybody whom it captures agrees, the crew on duty included; nobody is told"
                            + " who does not.")
            .from("Oregon OAR 333-333-4640, and what users of conference software ask for: proof that everyone agreed,"
                    + " those in the room already included")
            .alsoAt(EvaluationPoint.RECORDING)
            .notAt(
                    "No recorder runs before people dream.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN,
                    EvaluationPoint.START)
            .notAt(
                    "A recorder keeps nobody from their dream: it is asked about whenever somebody comes into what it"
                            + " captures, and stops then unless everybody agrees.",
                    EvaluationPoint.LIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        RecorderFacts recorder = session == null ? null : session.recorder();
        if (session == null || recorder == null) {
            return List.of(notApplicable(facts.whole(), FindingCode.LIV_05_NO_RECORDER.of()));
        }
        boolean everybody = !facts.people().isEmpty()
                && facts.people().stream().allMatch(person -> agrees(facts, person, recorder.needed()))
                && session.onDuty().stream().map(CrewFacts::person).allMatch(recorder.crewWhoAgreed()::contains);
        return List.of(
                everybody
                        ? pass(facts.whole(), FindingCode.LIV_05_ALL_AGREED.of())
                        : fail(facts.whole(), FindingCode.LIV_05_NOT_ALL_AGREED.of()));
    }

    /** Who speaks for a minor agrees, too, each of them who permits the dream. */
    private static boolean agrees(Facts facts, PersonFacts person, Scope needed) {
        ConsentFacts own = person.consent();
        return own != null
                && own.standing() == Standing.ACTIVE
                && own.granted().contains(needed)
                && facts.guardiansGrant(person, needed);
    }
}

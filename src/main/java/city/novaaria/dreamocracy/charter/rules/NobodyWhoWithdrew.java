package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/** Nobody takes part who has withdrawn; withdrawing is possible at any time, in any state, without a reason. */
final class NobodyWhoWithdrew implements Rule {

    @Override
    public String id() {
        return "CON-06";
    }

    @Override
    public String title() {
        return "A withdrawal holds";
    }

    @Override
    public String says() {
        return "Nobody takes part who has withdrawn; withdrawing is possible at any time, in any state, without a reason.";
    }

    @Override
    public String source() {
        return "GDPR Art. 7(3): as easy to withdraw as to give";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.START, EvaluationPoint.LIVE);
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        return consent != null && consent.standing() == PersonFacts.ConsentFacts.Standing.WITHDRAWN
                ? fail(
                        person.subject(),
                        "The consent for this enrollment was withdrawn, and that is final.",
                        "The person may take a new enrollment and consent anew, if they wish.",
                        Remedy.ENROLL_ELSEWHERE)
                : pass(person.subject(), "Nothing was withdrawn.");
    }
}

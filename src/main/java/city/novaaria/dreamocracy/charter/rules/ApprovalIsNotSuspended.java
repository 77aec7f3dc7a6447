package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.List;

final class ApprovalIsNotSuspended implements Rule {

    private static final Card CARD = Card.of("ETH-06", "Not suspended")
            .says("No ethicist has suspended or ended the approval.")
            .from("45 CFR 46.113: suspension or termination of approval")
            .askedAt(
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN,
                    EvaluationPoint.START,
                    EvaluationPoint.LIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Subject subject = facts.whole();
        ReviewFacts review = facts.review();
        if (review == null) {
            return List.of(notApplicable(subject, "There is no review that could be suspended."));
        }
        boolean objects = switch (review.standing()) {
            case SUSPENDED, TERMINATED -> true;
            // who is inside already may finish: this reach is about new starts only
            case SUSPENDED_FOR_NEW_STARTS -> facts.point() != EvaluationPoint.LIVE;
            case UNDECIDED, APPROVED, REJECTED, SUPERSEDED -> false;
        };
        return List.of(
                objects
                        ? fail(
                                subject,
                                "An ethicist has suspended the approval.",
                                "A second ethicist may reinstate it.",
                                Remedy.REINSTATE)
                        : pass(subject, "The approval is not suspended."));
    }
}

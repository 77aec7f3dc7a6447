package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class ApprovalIsNotSuspended implements Rule {

    private static final Card CARD = Card.of("ETH-06")
            .says(
                    "Neither an ethicist nor an incident has suspended the approval, nobody has ended it, and the house is not suspended."
                            + " While an incident suspends a version, no later one is approved before it is corrected, and not by"
                            + " anybody who has a part in it.")
            .from("45 CFR 46.113: suspension or termination of approval")
            .alsoAt(EvaluationPoint.ETHICS_DECISION);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Subject subject = facts.whole();
        if (facts.point() == EvaluationPoint.ETHICS_DECISION) {
            return List.of(whetherALaterOneIsApproved(subject, facts.review()));
        }
        if (!facts.site().open()) {
            return List.of(fail(subject, FindingCode.ETH_06_HOUSE_SUSPENDED.of(), Remedy.OPEN_HOUSE));
        }
        ReviewFacts review = facts.review();
        if (review == null) {
            return List.of(notApplicable(subject, FindingCode.ETH_06_NO_REVIEW.of()));
        }
        if (review.standing() == ReviewFacts.Standing.TERMINATED) {
            return List.of(fail(subject, FindingCode.ETH_06_ENDED.of(), Remedy.WRITE_VERSION));
        }
        boolean objects = switch (review.standing()) {
            case SUSPENDED, TERMINATED -> true;
            // who is inside already may finish: this reach is about new starts only
            case SUSPENDED_FOR_NEW_STARTS -> facts.point() != EvaluationPoint.LIVE;
            case UNDECIDED, APPROVED, REJECTED, SUPERSEDED -> false;
        };
        if (objects && review.awaitsCorrection()) {
            return List.of(fail(subject, FindingCode.ETH_06_INCIDENT_OPEN.of()));
        }
        return List.of(
                objects
                        ? fail(subject, FindingCode.ETH_06_SUSPENDED.of(), Remedy.REINSTATE)
                        : pass(subject, FindingCode.ETH_06_NOT_SUSPENDED.of()));
    }

    private Result whetherALaterOneIsApproved(Subject subject, @Nullable ReviewFacts review) {
        if (review == null) {
            return notApplicable(subject, FindingCode.ETH_06_NO_REVIEW.of());
        }
        return review.awaitsCorrection()
                ? fail(subject, FindingCode.ETH_06_EARLIER_VERSION.of())
                : pass(subject, FindingCode.ETH_06_NOT_SUSPENDED.of());
    }
}

package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Board;
import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Finding;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.List;
import java.util.Optional;

final class QuorumIsReached implements Rule {

    private static final Card CARD = Card.of("ETH-03")
            .says("One reviewer decides I1 and I2, two decide I3, and a convened board with a lay and an"
                    + " unaffiliated member decides I4, I5, fears in sleep, minors from I3 on, and"
                    + " vulnerable people.")
            .from("45 CFR 46.108(b): convened board with majority and a non-scientist")
            .alsoAt(EvaluationPoint.ETHICS_DECISION);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Subject subject = facts.whole();
        ReviewFacts review = facts.review();
        if (review == null) {
            return List.of(notApplicable(subject, FindingCode.ETH_03_NO_REVIEW.of()));
        }
        if (facts.point() != EvaluationPoint.ETHICS_DECISION && review.standing() == ReviewFacts.Standing.UNDECIDED) {
            // how many approved so far is for those to know who have voted
            return List.of(fail(subject, FindingCode.ETH_03_UNDECIDED.of(), Remedy.DECLARE_INTERESTS, Remedy.VOTE));
        }
        List<VoterFacts> voters =
                facts.voters().stream().filter(VoterFacts::tookPart).toList();
        Optional<Finding> missing = switch (facts.policy().reviewOf(facts.experience())) {
            case ONE_REVIEWER -> reviewersMissing(voters, 1);
            case TWO_REVIEWERS -> reviewersMissing(voters, 2);
            case BOARD ->
                new Board(review.seats(), voters).missing(facts.policy().boardSeats());
        };
        return List.of(missing.map(found -> fail(
                        subject,
                        found,
                        review.standing().mayBeVotedOn()
                                ? new Remedy[] {Remedy.DECLARE_INTERESTS, Remedy.VOTE}
                                : new Remedy[0]))
                .orElseGet(() -> pass(subject, FindingCode.ETH_03_REACHED.of())));
    }

    private static Optional<Finding> reviewersMissing(List<VoterFacts> voters, int needed) {
        List<VoterFacts> present = voters.stream()
                .filter(voter -> voter.present() && !voter.entangled())
                .toList();
        long approving = present.stream().filter(VoterFacts::approves).count();
        long rejecting = present.stream().filter(VoterFacts::rejects).count();
        return approving >= needed && approving > rejecting
                ? Optional.empty()
                : Optional.of(FindingCode.ETH_03_FEW_APPROVALS.of(approving, needed));
    }
}

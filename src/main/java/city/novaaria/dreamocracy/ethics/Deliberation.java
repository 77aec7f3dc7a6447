package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Vote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the charter about a review as if the given people had voted like this. */
record Deliberation(EthicsReview review, List<VoterFacts> voters, Panel panel, Instant at) {

    private static final String INDEPENDENT_REVIEWERS = "ETH-02";
    private static final String ENOUGH_REVIEWERS = "ETH-03";
    private static final String NOT_SUSPENDED = "ETH-06";

    /** What stands against one of the voters deciding about this dreamscape. */
    List<Result> dependence() {
        return objections(EvaluationPoint.ETHICS_DECISION, INDEPENDENT_REVIEWERS, voters);
    }

    boolean approves() {
        return objections(EvaluationPoint.ETHICS_DECISION, ENOUGH_REVIEWERS, voters)
                .isEmpty();
    }

    /** A no takes as many as a yes would: the same rule, with yes and no exchanged. */
    boolean rejects() {
        return objections(
                        EvaluationPoint.ETHICS_DECISION,
                        ENOUGH_REVIEWERS,
                        voters.stream().map(Deliberation::mirrored).toList())
                .isEmpty();
    }

    List<Result> suspension() {
        return objections(EvaluationPoint.ENROLLMENT, NOT_SUSPENDED, voters);
    }

    private List<Result> objections(EvaluationPoint point, String rule, List<VoterFacts> votes) {
        ReviewFacts facts = review.facts(votes);
        return Charter.ask(new Facts(point, at, panel.policy(), review.experience(), facts, null, List.of(), List.of()))
                .objections()
                .stream()
                .filter(result -> result.rule().id().equals(rule))
                .toList();
    }

    private static VoterFacts mirrored(VoterFacts voter) {
        return new VoterFacts(
                voter.conflictDeclared(), voter.entangled(), mirrored(voter.vote()), voter.lay(), voter.unaffiliated());
    }

    private static @Nullable Vote mirrored(@Nullable Vote vote) {
        return switch (vote) {
            case APPROVE, APPROVE_WITH_CONDITIONS -> Vote.REJECT;
            case REJECT -> Vote.APPROVE;
            case ABSTAIN -> Vote.ABSTAIN;
            case null -> null;
        };
    }
}

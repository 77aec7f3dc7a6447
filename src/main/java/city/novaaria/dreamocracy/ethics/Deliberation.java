package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.charter.rules.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the charter says about a step in a review, as if the candidate had taken it.
 *
 * @param candidate who wants to take the step
 * @param voters everybody whose part counts, the candidate's included
 */
record Deliberation(EthicsReview review, Party candidate, List<VoterFacts> voters, Panel panel, Instant at) {

    /** The candidate would decide alone, having declared that there is no conflict. */
    static Deliberation alone(EthicsReview review, Party candidate, Panel panel, Instant at) {
        VoterFacts vote = review.voter(panel.member(candidate), panel).saying(false, Vote.ABSTAIN);
        return new Deliberation(review, candidate, List.of(vote), panel, at);
    }

    /** The candidate would rule alone; no declaration is asked for, but one that was made counts. */
    static Deliberation ruling(EthicsReview review, Party candidate, Panel panel, Instant at) {
        VoterFacts vote = review.voter(panel.member(candidate), panel).saying(review.recused(candidate), Vote.ABSTAIN);
        return new Deliberation(review, candidate, List.of(vote), panel, at);
    }

    /**
     * The candidate would vote like this, after those who have voted already; whoever has a part since in what suspended an
     * earlier version counts no more.
     */
    static Deliberation withVote(EthicsReview review, Party candidate, Vote vote, Panel panel, Instant at) {
        Set<String> involved = panel.incidents().involvedEarlier(review.id());
        List<VoterFacts> voters = new ArrayList<>(review.voters(panel).stream()
                .filter(voter -> !candidate.is(voter.person()) && !involved.contains(voter.person()))
                .toList());
        VoterFacts own = review.voter(panel.member(candidate), panel);
        // whoever has a part in the dreamscape needs no declaration to be recused
        Boolean conflict = (own.conflictDeclared() == null && own.entangled()) ? Boolean.TRUE : own.conflictDeclared();
        voters.add(own.saying(conflict, vote));
        return new Deliberation(review, candidate, voters, panel, at);
    }

    /** The candidate finds with these others that a change does not matter, as if each of them approved. */
    static Deliberation concurring(
            EthicsReview review, Set<String> concurring, Party candidate, Panel panel, Instant at) {
        List<VoterFacts> voters = review.voters(panel).stream()
                .map(voter -> concurring.contains(voter.person())
                        ? voter.saying(Boolean.TRUE.equals(voter.conflictDeclared()), Vote.APPROVE)
                        : voter.saying(voter.conflictDeclared(), null))
                .toList();
        return new Deliberation(review, candidate, voters, panel, at);
    }

    boolean independent() {
        return dependence().isEmpty();
    }

    /** What keeps the candidate from deciding. */
    List<Result> dependence() {
        return objections(EvaluationPoint.ETHICS_DECISION, Rules.REVIEWERS_ARE_INDEPENDENT, voters);
    }

    boolean approves() {
        return objections(EvaluationPoint.ETHICS_DECISION, Rules.QUORUM_IS_REACHED, voters)
                .isEmpty();
    }

    /** A no takes as many as a yes would: the same rule, with yes and no exchanged. */
    boolean rejects() {
        List<VoterFacts> mirrored = voters.stream().map(Deliberation::mirrored).toList();
        return objections(EvaluationPoint.ETHICS_DECISION, Rules.QUORUM_IS_REACHED, mirrored)
                .isEmpty();
    }

    /** What stays in the way when the candidate is not the one who may lift the suspension. */
    List<Result> suspension() {
        return objections(EvaluationPoint.ENROLLMENT, Rules.APPROVAL_IS_NOT_SUSPENDED, voters);
    }

    /** What stays in the way of an approval while an earlier version is suspended. */
    List<Result> earlierSuspension() {
        return objections(EvaluationPoint.ETHICS_DECISION, Rules.APPROVAL_IS_NOT_SUSPENDED, voters);
    }

    private List<Result> objections(EvaluationPoint point, Rule rule, List<VoterFacts> votes) {
        Facts facts = Facts.ofVersion(point, at, panel.policy(), panel.house().site(), review.experience())
                .with(review.judgedBy(votes, panel.incidents()));
        return Charter.ask(rule, facts).objections();
    }

    private static VoterFacts mirrored(VoterFacts voter) {
        return voter.saying(voter.conflictDeclared(), mirrored(voter.vote()));
    }

    private static @Nullable Vote mirrored(@Nullable Vote vote) {
        return switch (vote) {
            case APPROVE, APPROVE_WITH_CONDITIONS -> Vote.REJECT;
            case REJECT -> Vote.APPROVE;
            case ABSTAIN -> Vote.ABSTAIN;
            case null -> null;
        };
    }

    @Override
    public String toString() {
        return "Deliberation";
    }
}

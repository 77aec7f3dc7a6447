package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        VoterFacts vote = new VoterFacts(false, panel.entangles(candidate), Vote.ABSTAIN, false, false);
        return new Deliberation(review, candidate, List.of(vote), panel, at);
    }

    /** The candidate would rule alone; no declaration is asked for, but one that was made counts. */
    static Deliberation ruling(EthicsReview review, Party candidate, Panel panel, Instant at) {
        VoterFacts vote =
                new VoterFacts(review.recused(candidate), panel.entangles(candidate), Vote.ABSTAIN, false, false);
        return new Deliberation(review, candidate, List.of(vote), panel, at);
    }

    /** The candidate would vote like this, after those who have voted already. */
    static Deliberation withVote(EthicsReview review, Party candidate, Vote vote, Panel panel, Instant at) {
        List<VoterFacts> voters = new ArrayList<>(review.reviewers().stream()
                .filter(reviewer -> !candidate.is(reviewer.subject()))
                .map(reviewer -> reviewer.facts(panel.entangled()))
                .toList());
        Member member = panel.member(candidate);
        boolean entangled = panel.entangles(candidate);
        // whoever has a part in the dreamscape needs no declaration to be recused
        Boolean conflict =
                review.reviewer(candidate).map(EthicsReviewer::conflict).orElse(entangled ? true : null);
        voters.add(new VoterFacts(conflict, entangled, vote, member.lay(), member.unaffiliated()));
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

    private List<Result> objections(EvaluationPoint point, Rule rule, List<VoterFacts> votes) {
        Facts facts = Facts.ofVersion(point, at, panel.policy(), panel.house().site(), review.experience())
                .with(review.facts(votes, List.of()));
        return Charter.ask(rule, facts).objections();
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

    @Override
    public String toString() {
        return "Deliberation";
    }
}

package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.voter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Vote;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ETH-02: whoever decides has no part in what is decided. */
class ReviewersAreIndependentTest {

    private final Rule rule = new ReviewersAreIndependent();

    static Stream<Arguments> reviewers() {
        return Stream.of(
                argumentSet("all are independent", List.of(independent(), independent()), pass(SESSION)),
                argumentSet("nobody has voted yet", List.of(), pass(SESSION)),
                argumentSet("the author approves", List.of(independent(), entangled(Vote.APPROVE)), fail(SESSION)),
                argumentSet("the author rejects", List.of(independent(), entangled(Vote.REJECT)), fail(SESSION)),
                argumentSet("the author abstains", List.of(independent(), entangled(Vote.ABSTAIN)), fail(SESSION)),
                argumentSet("the author stays out of it", List.of(independent(), entangled(null)), pass(SESSION)),
                argumentSet(
                        "a declared conflict votes",
                        List.of(independent(), declared(true, Vote.APPROVE)),
                        fail(SESSION)),
                argumentSet("a declared conflict abstains", List.of(declared(true, Vote.ABSTAIN)), fail(SESSION)),
                argumentSet(
                        "a declared conflict is recused", List.of(independent(), declared(true, null)), pass(SESSION)),
                argumentSet(
                        "a vote without a declaration",
                        List.of(independent(), declared(null, Vote.APPROVE)),
                        fail(SESSION)),
                argumentSet("neither declared nor voted", List.of(independent(), declared(null, null)), pass(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("reviewers")
    void letsOnlyTheIndependentDecide(List<VoterFacts> reviewers, Answer expected) {
        assertThat(Answer.of(rule, good().voters(reviewers.toArray(VoterFacts[]::new))))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"ETHICS_DECISION", "START"})
    void asksAtTheVoteAndAgainAtTheStart(EvaluationPoint point) {
        SampleFacts mira = good().at(point).voters(entangled(Vote.APPROVE));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, mira)).containsExactly(fail(SESSION));
    }

    @Test
    void hasNothingToSayWithoutAReview() {
        assertThat(Answer.of(rule, good().withoutReview())).containsExactly(notApplicable(SESSION));
    }

    @Test
    void speaksAboutTheVersionWhileNoSessionIsPlanned() {
        assertThat(Answer.of(rule, good().withoutSession())).containsExactly(pass(VERSION));
    }

    private static VoterFacts independent() {
        return voter(Vote.APPROVE);
    }

    private static VoterFacts entangled(@Nullable Vote vote) {
        return new VoterFacts(false, true, vote, false, false);
    }

    private static VoterFacts declared(@Nullable Boolean conflict, @Nullable Vote vote) {
        return new VoterFacts(conflict, false, vote, false, false);
    }

    @Test
    void miraIsTheAuthorAndHoldsTheRoleEthicistAndMayNotApprove() {
        VoterFacts mira = new VoterFacts(false, true, Vote.APPROVE, false, false);
        SampleFacts sample = good().at(EvaluationPoint.ETHICS_DECISION).voters(voter(Vote.APPROVE), mira);

        assertThat(Answer.of(rule, sample)).containsExactly(fail(SESSION));
    }
}

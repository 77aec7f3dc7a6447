package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.crewMember;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.voter;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Vote;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    static Stream<Arguments> parts() {
        VoterFacts bound = new VoterFacts("tariq", false, false, Set.of("kade"), Vote.APPROVE, false, false);
        return Stream.of(
                argumentSet("no part in the session", good().people(person(1)), tariq(), pass(SESSION)),
                argumentSet("on duty", good().crew(crewMember("tariq", false)), tariq(), fail(SESSION)),
                argumentSet("bound to somebody on duty", good().crew(crewMember("kade", false)), bound, fail(SESSION)),
                argumentSet("dreams in it", good().people(person(1).signingInAs("tariq")), tariq(), fail(SESSION)),
                argumentSet("bound to a dreamer", good().people(person(1).signingInAs("kade")), bound, fail(SESSION)),
                argumentSet(
                        "a dreamer depends on them", good().people(person(1).tiedTo("tariq")), tariq(), fail(SESSION)),
                argumentSet(
                        "guardian of a dreamer",
                        good().people(person(1).guardians(new GuardianFacts(new UUID(1, 1), "tariq", null, true))),
                        tariq(),
                        fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void looksAtEverybodyInTheSession(SampleFacts sample, VoterFacts voter, Answer expected) {
        assertThat(Answer.of(rule, sample.voters(voter, independent()))).containsExactly(expected);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whoDecidedOtherwiseIsAskedAboutLikeWhoVoted(SampleFacts sample, VoterFacts decider, Answer expected) {
        assertThat(Answer.of(rule, sample.deciders(decider).voters(independent())))
                .containsExactly(expected);
    }

    @Test
    void whoDecidedAndDeclaresAConflictThenIsNotIndependentAnyMore() {
        assertThat(Answer.of(rule, good().deciders(declared(true, Vote.APPROVE))))
                .containsExactly(fail(SESSION));
    }

    @Test
    void otherCrewAreOfferedOnlyWhereTheSessionIsWhatIsInTheWay() {
        assertThat(remedies(tariqOnDuty())).containsExactly(Remedy.CHANGE_CREW, Remedy.WRITE_VERSION);
        assertThat(remedies(tariqOnDuty().deciders(declared(true, Vote.APPROVE))))
                .containsExactly(Remedy.WRITE_VERSION);
        assertThat(remedies(tariqOnDuty().people(person(1).tiedTo("tariq")))).containsExactly(Remedy.WRITE_VERSION);
        assertThat(remedies(tariqOnDuty().acted("tariq"))).containsExactly(Remedy.WRITE_VERSION);
    }

    private static SampleFacts tariqOnDuty() {
        return good().crew(crewMember("tariq", false)).voters(tariq(), independent());
    }

    private List<Remedy> remedies(SampleFacts sample) {
        return rule.ask(sample.facts()).getFirst().actions();
    }

    private static VoterFacts tariq() {
        return new VoterFacts("tariq", false, false, Set.of(), Vote.APPROVE, false, false);
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
        return new VoterFacts("somebody", false, true, Set.of(), vote, false, false);
    }

    private static VoterFacts declared(@Nullable Boolean conflict, @Nullable Vote vote) {
        return new VoterFacts("somebody", conflict, false, Set.of(), vote, false, false);
    }

    @Test
    void miraIsTheAuthorAndHoldsTheRoleEthicistAndMayNotApprove() {
        VoterFacts mira = new VoterFacts("somebody", false, true, Set.of(), Vote.APPROVE, false, false);
        SampleFacts sample = good().at(EvaluationPoint.ETHICS_DECISION).voters(voter(Vote.APPROVE), mira);

        assertThat(Answer.of(rule, sample)).containsExactly(fail(SESSION));
    }
}

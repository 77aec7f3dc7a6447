package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.Vote.ABSTAIN;
import static city.novaaria.dreamocracy.charter.Vote.APPROVE;
import static city.novaaria.dreamocracy.charter.Vote.APPROVE_WITH_CONDITIONS;
import static city.novaaria.dreamocracy.charter.Vote.REJECT;
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
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Vote;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ETH-03: the stronger the dream, the more independent people must have decided. */
class QuorumIsReachedTest {

    private final Rule rule = new QuorumIsReached();

    static Stream<Arguments> mildDreams() {
        return Stream.of(
                argumentSet("one approval", votes(voter(APPROVE)), pass(SESSION)),
                argumentSet("one with conditions", votes(voter(APPROVE_WITH_CONDITIONS)), pass(SESSION)),
                argumentSet("nobody declared", votes(), fail(SESSION)),
                argumentSet("declared, not voted", votes(voter(null)), fail(SESSION)),
                argumentSet("one abstention", votes(voter(ABSTAIN)), fail(SESSION)),
                argumentSet("one rejection", votes(voter(REJECT)), fail(SESSION)),
                argumentSet("one against one", votes(voter(APPROVE), voter(REJECT)), fail(SESSION)),
                argumentSet("two against one", votes(voter(APPROVE), voter(APPROVE), voter(REJECT)), pass(SESSION)),
                argumentSet("a vote without a declaration", votes(declared(null)), fail(SESSION)),
                argumentSet("a vote with a conflict", votes(declared(true)), fail(SESSION)),
                argumentSet("the author's own vote", votes(entangled()), fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("mildDreams")
    void asksOneIndependentReviewerAboutMildDreams(VoterFacts[] voters, Answer expected) {
        assertThat(Answer.of(rule, awake(Intensity.I1, voters))).containsExactly(expected);
        assertThat(Answer.of(rule, awake(Intensity.I2, voters))).containsExactly(expected);
    }

    static Stream<Arguments> moderateDreams() {
        return Stream.of(
                argumentSet("two approvals", votes(voter(APPROVE), voter(APPROVE_WITH_CONDITIONS)), pass(SESSION)),
                argumentSet("one approval", votes(voter(APPROVE)), fail(SESSION)),
                argumentSet("an approval and an abstention", votes(voter(APPROVE), voter(ABSTAIN)), fail(SESSION)),
                argumentSet("an approval and the author's", votes(voter(APPROVE), entangled()), fail(SESSION)),
                argumentSet("two against one", votes(voter(APPROVE), voter(APPROVE), voter(REJECT)), pass(SESSION)),
                argumentSet(
                        "two against two",
                        votes(voter(APPROVE), voter(APPROVE), voter(REJECT), voter(REJECT)),
                        fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("moderateDreams")
    void asksTwoIndependentReviewersAboutI3(VoterFacts[] voters, Answer expected) {
        assertThat(Answer.of(rule, awake(Intensity.I3, voters))).containsExactly(expected);
    }

    static Stream<Arguments> boards() {
        return Stream.of(
                argumentSet(
                        "3 of 5 agree, one lay", 5, votes(lay(APPROVE), out(APPROVE), voter(APPROVE)), pass(SESSION)),
                argumentSet(
                        "5 seats, 3 present, the lay member leaves before the vote",
                        5,
                        votes(lay(null), out(APPROVE), voter(APPROVE), voter(APPROVE)),
                        fail(SESSION)),
                argumentSet("2 of 5 are no majority", 5, votes(lay(APPROVE), out(APPROVE), voter(null)), fail(SESSION)),
                argumentSet("exactly half of 6", 6, votes(lay(APPROVE), out(APPROVE), voter(APPROVE)), fail(SESSION)),
                argumentSet(
                        "4 of 6 agree",
                        6,
                        votes(lay(APPROVE), out(APPROVE), voter(APPROVE), voter(APPROVE)),
                        pass(SESSION)),
                argumentSet(
                        "4 seats make no board", 4, votes(lay(APPROVE), out(APPROVE), voter(APPROVE)), fail(SESSION)),
                argumentSet(
                        "nobody is unaffiliated",
                        5,
                        votes(lay(APPROVE), voter(APPROVE), voter(APPROVE)),
                        fail(SESSION)),
                argumentSet(
                        "the unaffiliated member is recused",
                        5,
                        votes(lay(APPROVE), recusedOutsider(), voter(APPROVE), voter(APPROVE)),
                        pass(SESSION)),
                argumentSet(
                        "2 of 4 present agree",
                        5,
                        votes(lay(APPROVE), out(APPROVE), voter(REJECT), voter(ABSTAIN)),
                        fail(SESSION)),
                argumentSet("2 of 3 present agree", 5, votes(lay(REJECT), out(APPROVE), voter(APPROVE)), pass(SESSION)),
                argumentSet(
                        "an abstention is present, but does not agree",
                        5,
                        votes(lay(ABSTAIN), out(APPROVE), voter(APPROVE)),
                        pass(SESSION)),
                argumentSet(
                        "a conflicted member makes no quorum",
                        5,
                        votes(lay(APPROVE), out(APPROVE), declared(true)),
                        fail(SESSION)),
                argumentSet(
                        "an undeclared member makes no quorum",
                        5,
                        votes(lay(APPROVE), out(APPROVE), declared(null)),
                        fail(SESSION)),
                argumentSet(
                        "the author makes no quorum", 5, votes(lay(APPROVE), out(APPROVE), entangled()), fail(SESSION)),
                argumentSet("nobody came", 5, votes(), fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("boards")
    void convenesABoardForStrongDreams(int seats, VoterFacts[] voters, Answer expected) {
        assertThat(Answer.of(rule, awake(Intensity.I4, voters).seats(seats))).containsExactly(expected);
        assertThat(Answer.of(rule, awake(Intensity.I5, voters).seats(seats))).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource
    void convenesABoardForSleepersAmongFears(Intensity intensity) {
        SampleFacts withoutBoard = good().experience(intensity, Modality.ASLEEP);
        SampleFacts withBoard = good().experience(intensity, Modality.ASLEEP)
                .seats(5)
                .voters(lay(APPROVE), out(APPROVE), voter(APPROVE));

        assertThat(Answer.of(rule, withoutBoard)).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, withBoard)).containsExactly(pass(SESSION));
    }

    @Test
    void needsNoBoardForSleepersWithoutFears() {
        SampleFacts sample = good().experience(Intensity.I3, Modality.ASLEEP).fears();

        assertThat(Answer.of(rule, sample)).containsExactly(pass(SESSION));
    }

    static Stream<Arguments> populations() {
        return Stream.of(
                argumentSet("minors at I2", Intensity.I2, Population.MINORS, pass(SESSION)),
                argumentSet("minors at I3", Intensity.I3, Population.MINORS, fail(SESSION)),
                argumentSet("vulnerable people at I1", Intensity.I1, Population.VULNERABLE, fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void convenesABoardForMinorsFromI3OnAndForVulnerablePeople(
            Intensity intensity, Population population, Answer withoutBoard) {
        SampleFacts meantForThem =
                good().experience(intensity, Modality.AWAKE).population(Set.of(population), Set.of(population));

        assertThat(Answer.of(rule, meantForThem)).containsExactly(withoutBoard);
        assertThat(Answer.of(rule, meantForThem.seats(5).voters(lay(APPROVE), out(APPROVE), voter(APPROVE))))
                .containsExactly(pass(SESSION));
    }

    @ParameterizedTest
    @EnumSource(names = {"ETHICS_DECISION", "START"})
    void asksAtTheVoteAndAgainAtTheStart(EvaluationPoint point) {
        SampleFacts oneOfTwo = good().at(point).voters(voter(APPROVE));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, oneOfTwo)).containsExactly(fail(SESSION));
    }

    @Test
    void hasNothingToSayWithoutAReview() {
        assertThat(Answer.of(rule, good().withoutReview())).containsExactly(notApplicable(SESSION));
    }

    @Test
    void speaksAboutTheVersionWhileNoSessionIsPlanned() {
        assertThat(Answer.of(rule, good().withoutSession())).containsExactly(pass(VERSION));
    }

    private static SampleFacts awake(Intensity intensity, VoterFacts... voters) {
        return good().experience(intensity, Modality.AWAKE).voters(voters);
    }

    private static VoterFacts[] votes(VoterFacts... voters) {
        return voters;
    }

    private static VoterFacts lay(@Nullable Vote vote) {
        return new VoterFacts("somebody", false, false, Set.of(), vote, true, false);
    }

    /** A member with no other tie to the sanctuary. */
    private static VoterFacts out(@Nullable Vote vote) {
        return new VoterFacts("somebody", false, false, Set.of(), vote, false, true);
    }

    private static VoterFacts recusedOutsider() {
        return new VoterFacts("somebody", true, false, Set.of(), null, false, true);
    }

    private static VoterFacts declared(@Nullable Boolean conflict) {
        return new VoterFacts("somebody", conflict, false, Set.of(), APPROVE, false, false);
    }

    private static VoterFacts entangled() {
        return new VoterFacts("somebody", false, true, Set.of(), APPROVE, false, false);
    }

    @Test
    void fiveSeatsThreePresentAndTheLayMemberLeavesBeforeTheVote() {
        VoterFacts lay = new VoterFacts("somebody", false, false, Set.of(), APPROVE, true, true);
        VoterFacts layWhoLeft = new VoterFacts("somebody", false, false, Set.of(), null, true, true);
        SampleFacts board = good().experience(Intensity.I4, Modality.AWAKE).seats(5);

        assertThat(Answer.of(rule, board.voters(voter(APPROVE), voter(APPROVE), lay)))
                .containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, board.voters(voter(APPROVE), voter(APPROVE), voter(APPROVE), layWhoLeft)))
                .containsExactly(fail(SESSION));
    }
}

package city.novaaria.dreamocracy.ethics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.dreamscape.DreamscapeEvent;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.ethics.CausesOfSuspension.Hindrance;
import city.novaaria.dreamocracy.ethics.CausesOfSuspension.Known;
import city.novaaria.dreamocracy.ethics.EthicsReview.Action;
import city.novaaria.dreamocracy.ethics.EthicsReview.Ballot;
import city.novaaria.dreamocracy.ethics.EthicsReview.Continuation;
import city.novaaria.dreamocracy.ethics.EthicsReview.State;
import city.novaaria.dreamocracy.ethics.EthicsReview.Wish;
import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.support.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every action comes to in every state: an event, an objection of the charter, or a refusal. */
class EthicsReviewTest {

    private static final Instant NOW = Instant.parse("2143-05-02T20:00:00Z");
    private static final Ruling.Finding MATERIAL = new Ruling.Finding(true, "New.", "More.");
    private static final Continuation GOES_ON =
            new Continuation("None.", "Nothing bad happened.", Duration.ofDays(180));
    private static final SanctuaryId HOUSE = new SanctuaryId(new UUID(1, 1));
    private static final EarlierVersions.Unchanged UNCHANGED = new EarlierVersions.Unchanged(List.of(), Set.of());
    private static final Panel PANEL = new Panel(
            Stream.of("tariq", "ilse", "bram", "sol", "wren")
                    .map(name -> new Member(
                            new CrewId(new UUID(3, name.hashCode())),
                            name,
                            Role.ETHICIST,
                            null,
                            name.equals("sol") || name.equals("wren"),
                            name.equals("sol") || name.equals("wren")))
                    .toList(),
            Set.of("mira"),
            Map.of(),
            Known.NOTHING,
            new House(
                    HOUSE,
                    true,
                    PolicyProfiles.shipped().named("nova-aria"),
                    new SiteFacts(ZoneId.of("Europe/Vienna"), 18, true)));

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,                DECLARE, Declared",
        "SUBMITTED,                VOTE,    CharterObjected",
        "SUBMITTED,                GIVE_EVIDENCE, not-found",
        "SUBMITTED,                VERIFY,  not-found",
        "SUBMITTED,                SUSPEND, state-conflict",
        "SUBMITTED,                REINSTATE, state-conflict",
        "SUBMITTED,                RULE,    Ruled",
        "SUBMITTED,                TERMINATE, state-conflict",
        "SUBMITTED,                RENEW,   state-conflict",
        "IN_REVIEW,                DECLARE, Declared",
        "IN_REVIEW,                VOTE,    Voted Approved",
        "IN_REVIEW,                GIVE_EVIDENCE, not-found",
        "IN_REVIEW,                VERIFY,  not-found",
        "IN_REVIEW,                SUSPEND, state-conflict",
        "IN_REVIEW,                REINSTATE, state-conflict",
        "IN_REVIEW,                RULE,    Ruled",
        "IN_REVIEW,                TERMINATE, state-conflict",
        "IN_REVIEW,                RENEW,   state-conflict",
        "APPROVED,                 DECLARE, Declared",
        "APPROVED,                 VOTE,    Voted",
        "APPROVED,                 GIVE_EVIDENCE, EvidenceGiven",
        "APPROVED,                 VERIFY,  Verified",
        "APPROVED,                 SUSPEND, Suspended",
        "APPROVED,                 REINSTATE, state-conflict",
        "APPROVED,                 RULE,    Ruled",
        "APPROVED,                 TERMINATE, state-conflict",
        "APPROVED,                 RENEW,   RenewalApproved Renewed",
        "APPROVED_WITH_CONDITIONS, DECLARE, Declared",
        "APPROVED_WITH_CONDITIONS, VOTE,    Voted",
        "APPROVED_WITH_CONDITIONS, GIVE_EVIDENCE, EvidenceGiven",
        "APPROVED_WITH_CONDITIONS, VERIFY,  Verified",
        "APPROVED_WITH_CONDITIONS, SUSPEND, Suspended",
        "APPROVED_WITH_CONDITIONS, REINSTATE, state-conflict",
        "APPROVED_WITH_CONDITIONS, RULE,    Ruled",
        "APPROVED_WITH_CONDITIONS, TERMINATE, state-conflict",
        "APPROVED_WITH_CONDITIONS, RENEW,   RenewalApproved Renewed",
        "REJECTED,                 DECLARE, state-conflict",
        "REJECTED,                 VOTE,    state-conflict",
        "REJECTED,                 GIVE_EVIDENCE, state-conflict",
        "REJECTED,                 VERIFY,  state-conflict",
        "REJECTED,                 SUSPEND, state-conflict",
        "REJECTED,                 REINSTATE, state-conflict",
        "REJECTED,                 RULE,    state-conflict",
        "REJECTED,                 TERMINATE, state-conflict",
        "REJECTED,                 RENEW,   state-conflict",
        "SUSPENDED,                DECLARE, Declared",
        "SUSPENDED,                VOTE,    state-conflict",
        "SUSPENDED,                GIVE_EVIDENCE, EvidenceGiven",
        "SUSPENDED,                VERIFY,  Verified",
        "SUSPENDED,                SUSPEND, Suspended",
        "SUSPENDED,                REINSTATE, Reinstated",
        "SUSPENDED,                RULE,    Ruled",
        "SUSPENDED,                TERMINATE, Terminated",
        "SUSPENDED,                RENEW,   state-conflict",
        "SUPERSEDED,               DECLARE, state-conflict",
        "SUPERSEDED,               VOTE,    state-conflict",
        "SUPERSEDED,               GIVE_EVIDENCE, state-conflict",
        "SUPERSEDED,               VERIFY,  state-conflict",
        "SUPERSEDED,               SUSPEND, Suspended",
        "SUPERSEDED,               REINSTATE, state-conflict",
        "SUPERSEDED,               RULE,    Ruled",
        "SUPERSEDED,               TERMINATE, state-conflict",
        "SUPERSEDED,               RENEW,   state-conflict",
        "TERMINATED,               DECLARE, state-conflict",
        "TERMINATED,               VOTE, state-conflict",
        "TERMINATED,               GIVE_EVIDENCE, state-conflict",
        "TERMINATED,               VERIFY, state-conflict",
        "TERMINATED,               SUSPEND, state-conflict",
        "TERMINATED,               REINSTATE, state-conflict",
        "TERMINATED,               TERMINATE, state-conflict",
        "TERMINATED,               RENEW, state-conflict",
        "TERMINATED,               RULE, state-conflict",
    })
    void everyActionInEveryState(State state, Action action, String expected) {
        EthicsReview review = in(state);
        assertThat(review.stateAt(NOW)).isEqualTo(state);
        Told.by(review);

        assertThat(outcome(review, action)).isEqualTo(expected);
        if (expected.equals("CharterObjected") || expected.contains("-")) {
            assertThat(review.stateAt(NOW)).as("nothing changed").isEqualTo(state);
            assertThat(review.reviewers()).hasSameSizeAs(in(state).reviewers());
        }
    }

    @Test
    void whoSuspendedDoesNotReinstate() {
        EthicsReview review = in(State.SUSPENDED);
        Told.by(review);

        review.reinstate(ethicist("bram"), "Fine again.", true, PANEL, NOW);

        assertThat(told(review)).isEqualTo("CharterObjected");
        assertThat(review.stateAt(NOW)).isEqualTo(State.SUSPENDED);
    }

    @Test
    void whoWidenedASuspensionDoesNotReinstateNorWhoBeganIt() {
        EthicsReview review = in(State.SUSPENDED);
        review.suspend(ethicist("ilse"), "A greater worry.", Reach.ALL, NOW);
        Told.by(review);

        for (String name : List.of("bram", "ilse")) {
            assertThat(review.allowedActions(ethicist(name), NOW)).doesNotContain(Action.REINSTATE);
            review.reinstate(ethicist(name), "Fine again.", true, PANEL, NOW);
            assertThat(told(review)).isEqualTo("CharterObjected");
        }
        review.reinstate(ethicist("tariq"), "Fine again.", true, PANEL, NOW);
        assertThat(told(review)).isEqualTo("Reinstated");
    }

    @Test
    void whatWasSupersededIsSoStillWhenItIsReinstated() {
        EthicsReview suspendedLater = in(State.SUPERSEDED);
        suspendedLater.suspend(ethicist("bram"), "A worry.", Reach.ALL, NOW);
        suspendedLater.reinstate(ethicist("ilse"), "Fine again.", false, PANEL, NOW);
        assertThat(suspendedLater.stateAt(NOW)).isEqualTo(State.SUPERSEDED);

        EthicsReview supersededLater = in(State.SUSPENDED);
        supersededLater.supersede(Actor.service(), NOW);
        assertThat(supersededLater.stateAt(NOW)).isEqualTo(State.SUSPENDED);
        supersededLater.reinstate(ethicist("ilse"), "Fine again.", false, PANEL, NOW);
        assertThat(supersededLater.stateAt(NOW)).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void anApprovalLastsAnewOnceAsManySaySoAsItTakes() {
        EthicsReview review = strong();
        for (String name : List.of("tariq", "ilse")) {
            review.declare(ethicist(name), false, "None.", PANEL, NOW);
            review.vote(ethicist(name), ballot(Vote.APPROVE), PANEL, NOW);
        }
        assertThat(review.allowedActions(ethicist("bram"), NOW)).doesNotContain(Action.RENEW);
        Instant lapsed = Objects.requireNonNull(review.expiresAt());
        Told.by(review);

        assertThat(review.allowedActions(ethicist("bram"), lapsed)).contains(Action.RENEW);
        review.renew(ethicist("bram"), GOES_ON, PANEL, lapsed);
        assertThat(told(review)).isEqualTo("RenewalApproved");
        assertThat(review.stateAt(lapsed)).as("one of two").isEqualTo(State.LAPSED);
        assertThat(review.allowedActions(ethicist("bram"), lapsed)).doesNotContain(Action.RENEW);
        assertThatThrownBy(() -> review.renew(ethicist("bram"), GOES_ON, PANEL, lapsed))
                .isInstanceOf(Refused.class);
        Instant tooLate = lapsed.plus(EthicsReview.REMINDER).plusSeconds(1);
        review.renew(ethicist("ilse"), GOES_ON, PANEL, tooLate);
        assertThat(told(review)).as("what bram said is too old").isEqualTo("RenewalApproved");
        review.renew(ethicist("tariq"), GOES_ON, PANEL, tooLate);
        assertThat(told(review)).isEqualTo("RenewalApproved Renewed");

        assertThat(review.stateAt(tooLate)).isEqualTo(State.APPROVED);
        assertThat(review.expiresAt()).isEqualTo(tooLate.plus(GOES_ON.validFor()));
        assertThat(review.facts(PANEL, UNCHANGED).effectiveAt()).isEqualTo(tooLate);
        assertThat(review.facts(PANEL, UNCHANGED).voters().stream().filter(VoterFacts::approves))
                .as("whoever renews approves")
                .hasSize(3);
    }

    @Test
    void aVoteIsReplacedWithWhatItAskedForUntilItIsDecided() {
        EthicsReview review = strong();
        review.declare(ethicist("tariq"), false, "None.", PANEL, NOW);
        review.declare(ethicist("ilse"), false, "None.", PANEL, NOW);
        review.vote(ethicist("tariq"), ballot(Vote.APPROVE_WITH_CONDITIONS, new Wish("More light.", true)), PANEL, NOW);
        assertThat(review.votesAreHiddenFrom(ethicist("ilse"))).isTrue();
        assertThat(review.votesAreHiddenFrom(ethicist("tariq"))).isFalse();
        review.vote(ethicist("ilse"), ballot(Vote.ABSTAIN), PANEL, NOW);
        assertThat(review.votesAreHiddenFrom(ethicist("ilse")))
                .as("who abstains could look first, and vote then")
                .isTrue();

        review.vote(ethicist("tariq"), ballot(Vote.APPROVE), PANEL, NOW);
        assertThat(review.conditions()).isEmpty();
        review.vote(ethicist("ilse"), ballot(Vote.APPROVE), PANEL, NOW);

        assertThat(review.stateAt(NOW)).isEqualTo(State.APPROVED);
        assertThat(review.votesAreHiddenFrom(ethicist("bram"))).isFalse();
        assertThatThrownBy(() -> review.vote(ethicist("tariq"), ballot(Vote.APPROVE), PANEL, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsNotToBeApprovedIsNotApprovedByAnAbstentionEither() {
        EthicsReview review = numbered(2, Intensity.I4);
        for (String name : List.of("tariq", "ilse", "sol")) {
            review.declare(ethicist(name), false, "None.", PANEL, NOW);
        }
        review.vote(ethicist("tariq"), ballot(Vote.APPROVE), PANEL, NOW);
        review.vote(ethicist("ilse"), ballot(Vote.APPROVE), PANEL, NOW);

        Party hindered = new Party("sol", true, false, false, Hindrance.NONE, Hindrance.NOT_CORRECTED);
        assertThat(review.allowedVotes(hindered, NOW)).containsExactly(Vote.REJECT, Vote.ABSTAIN);
        review.vote(hindered, ballot(Vote.ABSTAIN), PANEL, NOW);
        assertThat(review.stateAt(NOW)).isEqualTo(State.IN_REVIEW);

        review.vote(ethicist("sol"), ballot(Vote.ABSTAIN), PANEL, NOW);
        assertThat(review.stateAt(NOW)).as("once nothing hinders it").isEqualTo(State.APPROVED);
    }

    @Test
    void theVoteOfWhoDeclaresAConflictAfterItCountsNoMoreAndOthersJoinWhatWasApproved() {
        EthicsReview review = strong();
        for (String name : List.of("tariq", "ilse", "bram")) {
            review.declare(ethicist(name), false, "None.", PANEL, NOW);
        }
        review.vote(ethicist("tariq"), ballot(Vote.APPROVE_WITH_CONDITIONS, new Wish("More light.", true)), PANEL, NOW);

        review.declare(ethicist("tariq"), true, "I know the weaver.", PANEL, NOW);
        assertThat(review.conditions()).as("what the vote asked for").isEmpty();
        assertThat(review.seats()).isEqualTo(4);
        assertThat(review.votesAreHiddenFrom(ethicist("tariq"))).isTrue();
        assertThat(review.allowedVotes(ethicist("tariq"), NOW)).isEmpty();
        review.vote(ethicist("ilse"), ballot(Vote.APPROVE), PANEL, NOW);
        assertThat(review.stateAt(NOW)).as("one of two").isEqualTo(State.IN_REVIEW);
        review.vote(ethicist("bram"), ballot(Vote.APPROVE), PANEL, NOW);
        assertThat(review.stateAt(NOW)).isEqualTo(State.APPROVED);

        assertThat(review.allowedActions(ethicist("bram"), NOW)).contains(Action.DECLARE);
        review.declare(ethicist("bram"), true, "We share a house now.", PANEL, NOW);
        assertThat(review.facts(PANEL, UNCHANGED).voters().stream().filter(VoterFacts::approves))
                .extracting(VoterFacts::person)
                .containsExactly("ilse");
        assertThat(review.facts(PANEL, UNCHANGED).voters())
                .as("whose vote does not count has decided nothing (ETH-02)")
                .noneMatch(voter -> voter.vote() != null && !voter.independent());
        review.declare(ethicist("sol"), false, "None.", PANEL, NOW);
        assertThat(review.allowedVotes(ethicist("sol"), NOW))
                .containsExactly(Vote.APPROVE, Vote.APPROVE_WITH_CONDITIONS);
        review.vote(ethicist("sol"), ballot(Vote.APPROVE), PANEL, NOW);
        assertThat(review.facts(PANEL, UNCHANGED).voters().stream().filter(VoterFacts::approves))
                .hasSize(2);
    }

    @Test
    void howManyCouldDecideDoesNotTellThatSomebodyVoted() {
        EthicsReview review = strong();
        review.declare(ethicist("tariq"), false, "None.", PANEL, NOW);
        assertThat(review.seats()).isEqualTo(5);

        review.vote(ethicist("tariq"), ballot(Vote.APPROVE), without("wren"), NOW);
        assertThat(review.seats()).isEqualTo(5);
        review.declare(ethicist("ilse"), false, "None.", without("wren"), NOW);
        assertThat(review.seats()).isEqualTo(4);
    }

    @Test
    void theAuthorDeclaresOnlyAConflict() {
        Panel withAuthor = new Panel(
                Stream.concat(
                                PANEL.ethicists().stream(),
                                Stream.of(new Member(
                                        new CrewId(new UUID(3, 9)), "mira", Role.ETHICIST, null, false, false)))
                        .toList(),
                PANEL.makers(),
                PANEL.circles(),
                Known.NOTHING,
                PANEL.house());
        EthicsReview review = in(State.SUBMITTED);
        Told.by(review);

        review.declare(ethicist("mira"), false, "None.", withAuthor, NOW);
        assertThat(told(review)).isEqualTo("CharterObjected");
        review.declare(ethicist("mira"), true, "I wrote it.", withAuthor, NOW);
        assertThat(told(review)).isEqualTo("Declared");
    }

    @Test
    void aDeclaredConflictStays() {
        EthicsReview review = in(State.SUBMITTED);
        review.declare(ethicist("ilse"), true, "I know the weaver.", PANEL, NOW);

        assertThatThrownBy(() -> review.declare(ethicist("ilse"), false, "Not so well.", PANEL, NOW))
                .isInstanceOf(Refused.class);
        assertThat(review.recused(ethicist("ilse"))).isTrue();
    }

    @Test
    void theRecusedVerifyReinstateAndRuleOnNothing() {
        for (String recused : List.of("sol", "wren")) {
            EthicsReview approved = in(State.APPROVED_WITH_CONDITIONS);
            Panel panel = new Panel(
                    PANEL.ethicists(),
                    Set.of("mira", "sol"),
                    Map.of("wren", Set.of("sol")),
                    Known.NOTHING,
                    PANEL.house());
            Party party = new Party(recused, true, false, panel.entangles(recused), Hindrance.NONE, Hindrance.NONE);
            ConditionId condition = approved.conditions().getFirst().id();
            Told.by(approved);

            approved.verify(party, condition, Verification.ACCEPTED, panel, NOW);
            assertThat(told(approved)).isEqualTo("CharterObjected");
            approved.rule(party, MATERIAL, Optional.of(numbered(1)), panel, NOW);
            assertThat(told(approved)).isEqualTo("CharterObjected");
            approved.suspend(party, "A worry.", Reach.ALL, NOW);
            assertThat(told(approved)).as("stopping is open to everybody").isEqualTo("Suspended");
            EthicsReview suspended = in(State.SUSPENDED);
            Told.by(suspended);
            suspended.reinstate(party, "Fine again.", true, panel, NOW);
            assertThat(told(suspended)).isEqualTo("CharterObjected");
            assertThat(suspended.allowedActions(party, NOW))
                    .doesNotContain(Action.REINSTATE, Action.RULE, Action.VERIFY);
        }
    }

    @Test
    void whoReinstatedDecidedLikeWhoVotedUntilItIsSuspendedAgain() {
        EthicsReview review = in(State.SUSPENDED);
        assertThat(review.facts(PANEL, UNCHANGED).deciders()).isEmpty();

        review.reinstate(ethicist("ilse"), "Fine again.", false, PANEL, NOW);
        assertThat(review.facts(without("ilse"), UNCHANGED).deciders())
                .extracting(VoterFacts::person)
                .containsExactly("ilse");

        review.suspend(ethicist("bram"), "A doubt.", Reach.ALL, NOW);
        assertThat(review.facts(PANEL, UNCHANGED).deciders()).isEmpty();
    }

    @Test
    void whoVerifiedAConditionDecidedLikeWhoVoted() {
        EthicsReview review = in(State.APPROVED_WITH_CONDITIONS);
        ConditionId condition = review.conditions().getFirst().id();
        review.verify(ethicist("ilse"), condition, Verification.ACCEPTED, PANEL, NOW);

        assertThat(review.facts(PANEL, UNCHANGED).deciders())
                .extracting(VoterFacts::person)
                .containsExactly("ilse");
    }

    @Test
    void whatWasVerifiedByWhoDeclaresAConflictLaterIsVerifiedAgain() {
        EthicsReview review = in(State.APPROVED_WITH_CONDITIONS);
        ConditionId condition = review.conditions().getFirst().id();
        review.verify(ethicist("ilse"), condition, Verification.ACCEPTED, PANEL, NOW);

        review.declare(ethicist("ilse"), true, "The weaver is my tenant.", PANEL, NOW);

        assertThat(review.stateAt(NOW)).isEqualTo(State.APPROVED_WITH_CONDITIONS);
        assertThat(review.facts(PANEL, UNCHANGED).deciders()).isEmpty();
        assertThat(review.facts(PANEL, UNCHANGED).openConditions()).isOne();
        assertThat(review.allowedActions(ethicist("ilse"), NOW)).doesNotContain(Action.VERIFY);
        assertThat(review.allowedActions(ethicist("bram"), NOW)).contains(Action.VERIFY);
        review.verify(ethicist("bram"), condition, Verification.ACCEPTED, PANEL, NOW);
        assertThat(review.stateAt(NOW)).isEqualTo(State.APPROVED);
    }

    @Test
    void aSuspensionOutlastsThatAConditionIsOpenAgain() {
        EthicsReview review = in(State.APPROVED_WITH_CONDITIONS);
        review.verify(ethicist("ilse"), review.conditions().getFirst().id(), Verification.ACCEPTED, PANEL, NOW);
        review.suspend(ethicist("bram"), "A worry.", Reach.ALL, NOW);

        review.declare(ethicist("ilse"), true, "The weaver is my tenant.", PANEL, NOW);

        assertThat(review.stateAt(NOW)).isEqualTo(State.SUSPENDED);
        review.reinstate(ethicist("sol"), "Fine again.", false, PANEL, NOW);
        assertThat(review.stateAt(NOW)).isEqualTo(State.APPROVED_WITH_CONDITIONS);
    }

    @Test
    void theVoteOfWhoLostTheRoleDoesNotCount() {
        EthicsReview review = in(State.APPROVED);
        Panel withoutTariq = without("tariq");

        assertThat(review.facts(PANEL, UNCHANGED).voters()).anyMatch(VoterFacts::approves);
        assertThat(review.facts(withoutTariq, UNCHANGED).voters()).noneMatch(VoterFacts::approves);

        review.vote(ethicist("ilse"), ballot(Vote.APPROVE), withoutTariq, NOW);
        assertThat(review.facts(withoutTariq, UNCHANGED).voters()).anyMatch(VoterFacts::approves);
        assertThatThrownBy(() -> review.vote(ethicist("bram"), ballot(Vote.REJECT), withoutTariq, NOW))
                .as("who objects to an approval suspends it")
                .isInstanceOf(Refused.class);
    }

    @Test
    void theVoteOfWhoLostTheRoleBeforeTheDecisionDecidesNothing() {
        EthicsReview review = strong();
        for (String name : List.of("tariq", "ilse")) {
            review.declare(ethicist(name), false, "None.", PANEL, NOW);
        }
        review.vote(ethicist("tariq"), ballot(Vote.APPROVE), PANEL, NOW);
        Panel withoutTariq = without("tariq");

        review.vote(ethicist("ilse"), ballot(Vote.APPROVE), withoutTariq, NOW);

        assertThat(review.stateAt(NOW)).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void theLastBlockingConditionMakesTheApprovalWhole() {
        EthicsReview review = in(State.APPROVED_WITH_CONDITIONS);

        outcome(review, Action.VERIFY);

        assertThat(review.stateAt(NOW)).isEqualTo(State.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "I1, ilse,                 Concurred Ruled",
        "I2, ilse,                 Concurred Ruled",
        "I3, ilse,                 Concurred",
        "I3, ilse tariq,           Concurred Ruled",
        "I4, ilse tariq,           Concurred",
        "I4, ilse tariq bram,      Concurred",
        "I4, ilse tariq bram sol,  Concurred Ruled",
        "I5, ilse sol tariq,       Concurred Ruled",
    })
    void thatAChangeDoesNotMatterTakesAsManyAsAnApproval(Intensity intensity, String names, String expected) {
        EthicsReview review = toBeRuledOn(intensity);

        List<String> concurring = List.of(names.split(" "));
        concurring.subList(0, concurring.size() - 1).forEach(name -> {
            concur(review, name, PANEL);
            assertThat(told(review)).isEqualTo("Concurred");
            assertThat(holds(review)).isFalse();
        });
        concur(review, concurring.getLast(), PANEL);

        assertThat(told(review)).isEqualTo(expected);
        assertThat(holds(review)).isEqualTo(expected.endsWith("Ruled"));
    }

    @Test
    void thatAChangeMattersTakesOneAlsoWhileOthersConcurOrHaveConcurred() {
        for (List<String> before : List.of(List.<String>of(), List.of("tariq"), List.of("tariq", "bram"))) {
            EthicsReview review = toBeRuledOn(Intensity.I3);
            before.forEach(name -> concur(review, name, PANEL));
            Told.by(review);

            review.rule(ethicist("ilse"), MATERIAL, Optional.of(numbered(1)), PANEL, NOW);

            assertThat(told(review)).isEqualTo("Ruled");
            assertThat(review.ruling()).matches(ruling -> ruling.material() && ruling.isInForce());
            assertThatThrownBy(() -> concur(review, "wren", PANEL)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whoLostTheRoleOrTheirIndependenceConcursNoMore() {
        Panel without = without("tariq");
        Panel bound = new Panel(
                PANEL.ethicists(), Set.of("mira"), Map.of("tariq", Set.of("mira")), Known.NOTHING, PANEL.house());
        for (Panel panel : List.of(without, bound)) {
            EthicsReview review = toBeRuledOn(Intensity.I3);
            concur(review, "tariq", PANEL);

            concur(review, "ilse", panel);
            assertThat(holds(review)).as("one of two counts").isFalse();
            concur(review, "bram", panel);
            assertThat(holds(review)).isTrue();
        }
        EthicsReview review = toBeRuledOn(Intensity.I3);
        concur(review, "tariq", PANEL);
        review.declare(ethicist("tariq"), true, "I remember now.", PANEL, NOW);
        concur(review, "ilse", PANEL);
        assertThat(holds(review)).as("a declared conflict").isFalse();
    }

    @Test
    void nobodyConcursTwiceAndWhoComesBackCountsAgain() {
        EthicsReview review = toBeRuledOn(Intensity.I3);
        concur(review, "tariq", PANEL);
        assertThatThrownBy(() -> concur(review, "tariq", PANEL)).isInstanceOf(Refused.class);
        concur(review, "ilse", without("tariq"));
        assertThatThrownBy(() -> concur(review, "ilse", without("tariq"))).isInstanceOf(Refused.class);
        Told.by(review);

        concur(review, "ilse", PANEL);

        assertThat(told(review)).as("both are ethicists again").isEqualTo("Ruled");
        assertThatThrownBy(() -> concur(review, "bram", PANEL)).isInstanceOf(Refused.class);
    }

    @Test
    void whatPeopleAreToldIsAgreedTogether() {
        EthicsReview review = toBeRuledOn(Intensity.I3);
        Party ilse = ethicist("ilse");
        Optional<EthicsReview> before = Optional.of(numbered(1));
        Ruling.Finding silent = new Ruling.Finding(false, "The same.", null);
        assertThatThrownBy(() -> review.rule(ilse, silent, before, PANEL, NOW)).isInstanceOf(Refused.class);
        concur(review, "tariq", PANEL);
        Ruling.Finding other = new Ruling.Finding(false, "The same.", "Other words.");
        assertThatThrownBy(() -> review.rule(ilse, other, before, PANEL, NOW)).isInstanceOf(Refused.class);

        review.rule(ilse, silent, before, PANEL, NOW);

        assertThat(holds(review)).isTrue();
        assertThat(review.ruling()).matches(ruling -> ruling.whatChanged().equals("A comma."));
    }

    private static void concur(EthicsReview review, String name, Panel panel) {
        Ruling.Finding finding = new Ruling.Finding(false, "The same.", "A comma.");
        Told.by(review);
        review.rule(ethicist(name), finding, Optional.of(numbered(1)), panel, NOW);
    }

    private static boolean holds(EthicsReview review) {
        Ruling ruling = review.ruling();
        return ruling != null && ruling.sameInSubstance();
    }

    @Test
    void anIncidentSuspendsOnceAndOnlyWidens() {
        EthicsReview review = in(State.APPROVED);
        Told.by(review);
        Actor triaging = new Actor("tariq", ActingAs.ETHICIST);
        UUID incident = new UUID(8, 1);

        review.suspendFor(incident, Reach.NEW_STARTS, triaging, NOW);
        assertThat(told(review)).isEqualTo("Suspended");
        review.suspendFor(incident, Reach.NEW_STARTS, triaging, NOW);
        assertThat(told(review)).as("again").isEmpty();
        review.suspendFor(incident, Reach.ALL, triaging, NOW);
        assertThat(review.suspensionReach()).isEqualTo(Reach.ALL);
        review.suspendFor(new UUID(8, 2), Reach.NEW_STARTS, triaging, NOW);
        assertThat(review.suspensionReach()).as("never narrower").isEqualTo(Reach.ALL);
        assertThat(told(review)).isEqualTo("Suspended Suspended");
        assertThatThrownBy(() -> in(State.REJECTED).suspendFor(incident, Reach.ALL, triaging, NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAnIncidentSuspendedIsReinstatedOnceCorrectedAndByNobodyInvolved() {
        EthicsReview review = in(State.APPROVED);
        UUID incident = new UUID(8, 1);
        review.suspendFor(incident, Reach.ALL, Actor.service(), NOW);
        Told.by(review);
        Map<ReviewId, Set<UUID>> causes = Map.of(review.id(), Set.of(incident));
        Known open = new Known(causes, Map.of(), Set.of(), Set.of(), Map.of(incident, Set.of("bram")));
        Known corrected = new Known(causes, Map.of(), Set.of(), Set.of(incident), Map.of(incident, Set.of("bram")));

        assertThat(open.hinders("ilse", review.id())).isEqualTo(Hindrance.NOT_CORRECTED);
        Party early = party("ilse", open, review);
        assertThat(review.allowedActions(early, NOW)).contains(Action.TERMINATE).doesNotContain(Action.REINSTATE);
        review.reinstate(early, "Fine again.", true, PANEL, NOW);
        assertThat(told(review)).isEqualTo("CharterObjected");
        review.reinstate(party("bram", corrected, review), "Fine again.", true, PANEL, NOW);
        assertThat(told(review)).as("involved").isEqualTo("CharterObjected");
        assertThat(review.allowedActions(party("bram", corrected, review), NOW))
                .doesNotContain(Action.REINSTATE, Action.TERMINATE);
        review.reinstate(party("ilse", corrected, review), "Fine again.", true, PANEL, NOW);
        assertThat(told(review)).isEqualTo("Reinstated");
    }

    private static Party party(String name, Known incidents, EthicsReview review) {
        return new Party(name, true, false, false, incidents.hinders(name, review.id()), Hindrance.NONE);
    }

    private static EthicsReview toBeRuledOn(Intensity intensity) {
        EthicsReview review = numbered(2, intensity);
        review.convene(PANEL);
        return review;
    }

    private static Panel without(String name) {
        return new Panel(
                PANEL.ethicists().stream()
                        .filter(member -> !member.subject().equals(name))
                        .toList(),
                PANEL.makers(),
                PANEL.circles(),
                Known.NOTHING,
                PANEL.house());
    }

    private static String outcome(EthicsReview review, Action action) {
        ConditionId condition = review.conditions().stream()
                .findFirst()
                .map(EthicsCondition::id)
                .orElse(new ConditionId(new UUID(9, 9)));
        Party ilse = ethicist("ilse");
        try {
            switch (action) {
                case DECLARE -> review.declare(ethicist("wren"), false, "None.", PANEL, NOW);
                case VOTE -> review.vote(ilse, ballot(Vote.APPROVE), PANEL, NOW);
                case GIVE_EVIDENCE ->
                    review.giveEvidence(
                            new Party("mira", false, true, true, Hindrance.NONE, Hindrance.NONE),
                            condition,
                            "Seen.",
                            NOW);
                case VERIFY -> review.verify(ilse, condition, Verification.ACCEPTED, PANEL, NOW);
                case SUSPEND -> review.suspend(ilse, "A worry.", Reach.ALL, NOW);
                case REINSTATE -> review.reinstate(ilse, "Fine again.", true, PANEL, NOW);
                case TERMINATE -> review.terminate(ilse, "Not again.", PANEL, NOW);
                case RENEW -> review.renew(ilse, GOES_ON, PANEL, Objects.requireNonNullElse(review.expiresAt(), NOW));
                case RULE -> review.rule(ilse, MATERIAL, Optional.of(numbered(1)), PANEL, NOW);
            }
        } catch (Refused refused) {
            assertThat(Told.by(review)).isEmpty();
            return refused.type().code();
        }
        return told(review);
    }

    private static String told(EthicsReview review) {
        return String.join(
                " ",
                Told.by(review).stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
    }

    private static EthicsReview in(State state) {
        EthicsReview review = numbered(2);
        if (state == State.SUBMITTED) {
            return review;
        }
        review.declare(ethicist("tariq"), false, "None.", PANEL, NOW);
        review.declare(ethicist("ilse"), false, "None.", PANEL, NOW);
        Wish wish = new Wish("More light.", state == State.APPROVED_WITH_CONDITIONS);
        switch (state) {
            case IN_REVIEW -> {}
            case REJECTED -> review.vote(ethicist("tariq"), ballot(Vote.REJECT, wish), PANEL, NOW);
            case APPROVED_WITH_CONDITIONS ->
                review.vote(ethicist("tariq"), ballot(Vote.APPROVE_WITH_CONDITIONS, wish), PANEL, NOW);
            default -> review.vote(ethicist("tariq"), ballot(Vote.APPROVE, wish), PANEL, NOW);
        }
        if (review.approved()) {
            outcome(review, Action.GIVE_EVIDENCE);
        }
        if (state == State.SUSPENDED || state == State.TERMINATED) {
            review.suspend(ethicist("bram"), "A worry.", Reach.NEW_STARTS, NOW);
        }
        if (state == State.TERMINATED) {
            review.terminate(ethicist("ilse"), "Not again.", PANEL, NOW);
        }
        if (state == State.SUPERSEDED) {
            review.supersede(Actor.service(), NOW);
        }
        return review;
    }

    private static EthicsReview numbered(int number) {
        return numbered(number, Intensity.I2);
    }

    private static EthicsReview strong() {
        return numbered(1, Intensity.I3);
    }

    private static EthicsReview numbered(int number, Intensity intensity) {
        return new EthicsReview(
                new ReviewId(new UUID(5, number)),
                new DreamscapeEvent.Submitted(
                        new VersionId(new UUID(4, number)),
                        new DreamscapeId(new UUID(4, 0)),
                        HOUSE,
                        number,
                        "mira",
                        intensity,
                        Modality.AWAKE,
                        Set.of(Population.ADULTS),
                        false,
                        "content",
                        "disclosure",
                        new Actor("mira", ActingAs.WEAVER),
                        NOW));
    }

    private static Ballot ballot(Vote vote, Wish... wishes) {
        return new Ballot(vote, "Because.", List.of(wishes), Duration.ofDays(365));
    }

    private static Party ethicist(String name) {
        return new Party(name, true, false, PANEL.entangles(name), Hindrance.NONE, Hindrance.NONE);
    }
}

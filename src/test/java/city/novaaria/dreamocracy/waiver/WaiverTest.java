package city.novaaria.dreamocracy.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Matter;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.ethics.Bench;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.support.Told;
import city.novaaria.dreamocracy.waiver.Waiver.State;
import city.novaaria.dreamocracy.waiver.WaiverVote.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A waiver from the asking to its end: who lets it count, and when it no longer does. */
class WaiverTest {

    private static final Instant NOW = Instant.parse("2143-05-02T20:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofHours(2));
    private static final int BOARD_SEATS = 5;
    private static final Actor TARIQ = new Actor("tariq", ActingAs.ETHICIST);
    private static final Actor AYA = new Actor("aya", ActingAs.PARTICIPANT);
    private static final Bench BOARD = new Bench(List.of(
            ethicist("tariq", false),
            ethicist("ilse", false),
            ethicist("bram", false),
            ethicist("sol", true),
            ethicist("wren", true)));

    @Test
    void oneYesOfAnEthicistGrantsAndOneNoDenies() {
        Waiver granted = asked(WaiverClass.ETHICIST);
        Waiver denied = asked(WaiverClass.ETHICIST);

        assertThat(granted.stateAt(NOW)).isEqualTo(State.REQUESTED);
        assertThat(vote(granted, "tariq", Choice.APPROVE)).isInstanceOf(WaiverEvent.Granted.class);
        assertThat(granted.stateAt(NOW)).isEqualTo(State.GRANTED);
        assertThat(granted.decidedAt()).isEqualTo(NOW);
        assertThat(vote(denied, "tariq", Choice.REJECT)).isInstanceOf(WaiverEvent.Denied.class);
        assertThat(denied.stateAt(NOW)).isEqualTo(State.DENIED);
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        Waiver denied = asked(WaiverClass.ETHICIST);
        vote(denied, "tariq", Choice.REJECT);

        assertRefused(() -> vote(denied, "ilse", Choice.APPROVE));
        assertRefused(() -> denied.revoke(TARIQ, NOW));
    }

    @Test
    void whatOneRefusedTakesTwoOthersOrTheirOwnChangeOfMind() {
        Waiver denied = asked(WaiverClass.ETHICIST);
        vote(denied, "tariq", Choice.REJECT);
        Waiver again = asked(WaiverClass.ETHICIST, denied);

        assertThat(again.refusedBefore()).isEqualTo(denied.id());
        assertThat(again.approvalsNeeded()).isEqualTo(2);
        assertThat(vote(again, "ilse", Choice.APPROVE)).isNull();
        assertThat(vote(again, "ilse", Choice.APPROVE)).as("twice").isNull();
        assertThat(vote(again, "tariq", Choice.APPROVE)).isInstanceOf(WaiverEvent.Granted.class);
        assertThat(vote(asked(WaiverClass.ETHICIST, denied), "bram", Choice.REJECT))
                .isInstanceOf(WaiverEvent.Denied.class);
    }

    @Test
    void aBoardDecidesByMoreThanHalfOfAQuorumWithALayMember() {
        Waiver waiver = asked(WaiverClass.BOARD);

        assertThat(vote(waiver, "tariq", Choice.APPROVE)).isNull();
        assertThat(vote(waiver, "ilse", Choice.APPROVE)).isNull();
        assertThat(vote(waiver, "bram", Choice.APPROVE))
                .as("nobody of them is lay")
                .isNull();
        assertThat(vote(waiver, "sol", Choice.REJECT)).isInstanceOf(WaiverEvent.Granted.class);
    }

    @Test
    void aBoardSaysNoAsItSaysYes() {
        Waiver waiver = asked(WaiverClass.BOARD);

        assertThat(vote(waiver, "tariq", Choice.REJECT)).isNull();
        assertThat(vote(waiver, "sol", Choice.REJECT)).isNull();
        assertThat(vote(waiver, "wren", Choice.REJECT)).isInstanceOf(WaiverEvent.Denied.class);
    }

    @Test
    void aBoardThatAllVotedWithoutAYesSaysNo() {
        Bench four = new Bench(BOARD.ethicists().subList(0, 4));
        Waiver waiver = asked(WaiverClass.BOARD);
        Stream.of("tariq", "ilse", "bram")
                .forEach(name ->
                        assertThat(vote(waiver, name, Choice.APPROVE, four)).isNull());

        assertThat(vote(waiver, "sol", Choice.APPROVE, four))
                .as("four seats are no board")
                .isInstanceOf(WaiverEvent.Denied.class);
    }

    @Test
    void theVoteOfWhoHasAPartInTheSessionMeanwhileNoLongerCounts() {
        Waiver waiver = asked(WaiverClass.BOARD);
        vote(waiver, "tariq", Choice.APPROVE);
        vote(waiver, "ilse", Choice.APPROVE);
        Bench withoutTariq = new Bench(Stream.concat(
                        BOARD.ethicists().stream()
                                .filter(member -> !member.subject().equals("tariq")),
                        Stream.of(ethicist("oda", false)))
                .toList());

        assertThat(vote(waiver, "sol", Choice.APPROVE, withoutTariq))
                .as("two of five seats")
                .isNull();
        assertThat(vote(waiver, "wren", Choice.APPROVE, withoutTariq)).isInstanceOf(WaiverEvent.Granted.class);
    }

    @Test
    void whoVotesAgainReplacesTheirVoteAndCountsOnce() {
        Waiver waiver = asked(WaiverClass.BOARD);
        vote(waiver, "tariq", Choice.APPROVE);
        vote(waiver, "sol", Choice.APPROVE);

        assertThat(vote(waiver, "tariq", Choice.APPROVE)).isNull();
        assertThat(waiver.votes()).hasSize(2);
        assertThat(vote(waiver, "tariq", Choice.REJECT)).isNull();
        assertThat(vote(waiver, "wren", Choice.APPROVE)).isInstanceOf(WaiverEvent.Granted.class);
        assertRefused(() -> vote(waiver, "tariq", Choice.APPROVE));
    }

    @Test
    void nobodyReadsHowOthersVotedBeforeTheyHaveVotedOrItIsDecided() {
        Waiver waiver = asked(WaiverClass.BOARD);
        vote(waiver, "tariq", Choice.REJECT);
        assertThat(waiver.votesAreHiddenFrom("tariq"::equals)).isFalse();
        assertThat(waiver.votesAreHiddenFrom("sol"::equals)).isTrue();

        vote(waiver, "sol", Choice.REJECT);
        assertThat(waiver.votesAreHiddenFrom("wren"::equals)).isTrue();
        vote(waiver, "bram", Choice.REJECT);
        assertThat(waiver.stateAt(NOW)).isEqualTo(State.DENIED);
        assertThat(waiver.votesAreHiddenFrom("wren"::equals)).isFalse();
    }

    @Test
    void thePersonLetsPassOnlyWhatIsTheirs() {
        Waiver own = asked(WaiverClass.SUBJECT);

        own.grantedByThePerson(AYA, NOW);
        assertThat(Told.by(own)).last().isInstanceOf(WaiverEvent.Granted.class);
        assertThat(own.stateAt(NOW)).isEqualTo(State.GRANTED);
        assertThatIllegalStateException()
                .isThrownBy(() -> asked(WaiverClass.ETHICIST).grantedByThePerson(AYA, NOW));
        assertThatIllegalStateException().isThrownBy(() -> vote(asked(WaiverClass.SUBJECT), "tariq", Choice.APPROVE));
    }

    @Test
    void isRevokedOnceAndForAll() {
        Waiver waiver = asked(WaiverClass.ETHICIST);
        vote(waiver, "tariq", Choice.APPROVE);

        waiver.revoke(TARIQ, NOW);
        assertThat(Told.by(waiver)).hasExactlyElementsOfTypes(WaiverEvent.Revoked.class);
        assertThat(waiver.stateAt(NOW)).isEqualTo(State.REVOKED);
        waiver.revoke(TARIQ, END);
        assertThat(Told.by(waiver)).isEmpty();
        assertThat(waiver.revokedAt()).isEqualTo(NOW);
        Waiver undecided = asked(WaiverClass.ETHICIST);
        undecided.revoke(TARIQ, NOW);
        assertThat(Told.by(undecided)).last().isInstanceOf(WaiverEvent.Revoked.class);
    }

    @Test
    void expiresAtItsInstantAndNotAMillisecondBefore() {
        Waiver waiver = asked(WaiverClass.ETHICIST);
        long tag = waiver.tag(END.minusMillis(1));

        assertThat(waiver.stateAt(END.minusMillis(1))).isEqualTo(State.REQUESTED);
        assertThat(waiver.stateAt(END)).isEqualTo(State.EXPIRED);
        assertThat(waiver.tag(END)).isNotEqualTo(tag);
        assertRefused(() -> waiver.revoke(TARIQ, END));
        assertThat(waiver.revokedAt()).isNull();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> waiver.vote(
                        ethicist("tariq", false), Choice.APPROVE, "Because.", BOARD, BOARD_SEATS, TARIQ, END));
    }

    @Test
    void printsNothingThatSomebodyWrote() {
        assertThat(wish(WaiverClass.ETHICIST).toString()).doesNotContain("Because");
    }

    private static void assertRefused(Runnable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(step::run)
                .satisfies(refused -> assertThat(refused.type().code()).isEqualTo("state-conflict"));
    }

    private static @Nullable DomainEvent vote(Waiver waiver, String name, Choice choice) {
        return vote(waiver, name, choice, BOARD);
    }

    private static @Nullable DomainEvent vote(Waiver waiver, String name, Choice choice, Bench bench) {
        Member voter = bench.ethicists().stream()
                .filter(member -> member.subject().equals(name))
                .findFirst()
                .orElseThrow();
        Told.by(waiver);
        waiver.vote(voter, choice, "Because.", bench, BOARD_SEATS, new Actor(name, ActingAs.ETHICIST), NOW);
        List<DomainEvent> told = Told.by(waiver);
        assertThat(told).first().isInstanceOf(WaiverEvent.Voted.class);
        return told.size() == 1 ? null : told.getLast();
    }

    private static Waiver asked(WaiverClass by) {
        return asked(by, null);
    }

    private static Waiver asked(WaiverClass by, @Nullable Waiver refused) {
        SessionId session = new SessionId(new UUID(5, 1));
        SanctuaryId sanctuary = new SanctuaryId(new UUID(1, 1));
        return new Waiver(
                new WaiverId(new UUID(6, 1)),
                session,
                sanctuary,
                wish(by, refused),
                new Actor("jun", ActingAs.FACILITATOR),
                NOW);
    }

    private static Waiver.Wish wish(WaiverClass by) {
        return wish(by, null);
    }

    private static Waiver.Wish wish(WaiverClass by, @Nullable Waiver refused) {
        return new Waiver.Wish(
                Charter.rule("CON-05"),
                new Matter(Set.of("CON-05.too-early"), Set.of()),
                new ParticipantId(new UUID(2, 1)),
                by,
                "Because of this.",
                null,
                END,
                refused);
    }

    private static Member ethicist(String name, boolean lay) {
        return new Member(new CrewId(new UUID(3, name.hashCode())), name, Role.ETHICIST, null, lay, lay);
    }
}

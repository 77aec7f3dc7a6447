package city.novaaria.dreamocracy.live;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryEvent;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.WholeLog;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** With several instances, which tell each other what they commit. */
@OnPostgres
class FollowingASessionOnPostgresTest extends FollowingASession {

    /** Soon enough, and sooner than anybody looks. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final String LISTENING =
            "from pg_stat_activity where datname = current_database() and application_name = 'dreamocracy-news'";

    @RegisterExtension
    final WholeLog logged = new WholeLog();

    @Autowired
    @Qualifier("newsConnections")
    private HikariDataSource connections;

    @Test
    void whatAnotherInstanceCommitsIsToldAtOnce() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        try (HikariDataSource far = farConnections();
                Followed celia = follow("celia", "/sessions/" + dream.session() + "/events", null)) {
            TellOthers elsewhere = new TellOthers(far);
            assertThat(celia.status()).isEqualTo(200);
            Instant began = Instant.now();
            for (int i = 1; i <= 3; i++) {
                writeElsewhere(dream);
                elsewhere.of(Set.of(new SessionId(dream.session())));
                assertThat(celia.next(1)).containsExactly("session.changed");
            }
            assertThat(Duration.between(began, Instant.now())).isLessThan(AT_ONCE);
        }
    }

    @Test
    void whoseRoleEndsOnAnotherInstanceHearsNoMore() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        String role = city.as("vesna")
                .post(
                        "/sanctuaries/" + LanternHall.ID + "/crew",
                        object("subject", "oda", "displayName", "Oda", "role", "WEAVER"))
                .mustBe(201)
                .id();
        try (HikariDataSource far = farConnections();
                Followed oda = follow("oda", "/sessions/" + dream.session() + "/events", null)) {
            assertThat(oda.status()).isEqualTo(200);
            jdbc.update("update crew set live_key = null where id = ?", UUID.fromString(role));
            new TellOthers(far)
                    .on(new SanctuaryEvent.CrewRemoved(
                            new SanctuaryId(UUID.fromString(LanternHall.ID)),
                            new CrewId(UUID.fromString(role)),
                            Role.WEAVER,
                            new Actor("vesna", Actor.ActingAs.STEWARD),
                            Instant.now()));
            assertThat(oda.untilItEnds(AT_ONCE)).isEmpty();
        }
    }

    @Test
    void whoseGuardianshipEndsOnAnotherInstanceHearsNoMore() {
        Ready dream = new ReadyDreams(jdbc).withPia(1, "aya");
        UUID pia = jdbc.queryForList("select id from participant where subject = 'pia'", UUID.class)
                .getFirst();
        try (HikariDataSource far = farConnections();
                Followed hana = follow("hana", "/sessions/" + dream.session() + "/events", null)) {
            assertThat(hana.status()).isEqualTo(200);
            jdbc.update(
                    "update guardianship set live_guardian_id = null, ended_at = current_timestamp where participant_id = ?",
                    pia);
            new TellOthers(far).ofRightsAbout(new ParticipantId(pia));
            assertThat(hana.untilItEnds(AT_ONCE)).isEmpty();
        } finally {
            jdbc.update(
                    "update guardianship set live_guardian_id = guardian_id, ended_at = null where participant_id = ?",
                    pia);
        }
    }

    @Test
    void aLostConnectionIsMadeAnewAndWhatWasMissedIsLookedFor() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        try (Followed celia = follow("celia", "/sessions/" + dream.session() + "/events", null)) {
            assertThat(celia.status()).isEqualTo(200);
            List<Integer> before = jdbc.queryForList("select pid " + LISTENING, Integer.class);
            assertThat(before).isNotEmpty();
            jdbc.queryForList("select pg_terminate_backend(pid, 2000) " + LISTENING);
            writeElsewhere(dream);

            assertThat(celia.next(1)).containsExactly("session.changed");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(jdbc.queryForList("select pid " + LISTENING, Integer.class))
                            .isNotEmpty()
                            .doesNotContainAnyElementsOf(before));
        }
        assertThat(logged.text().lines().filter(line -> line.contains("not heard at once")))
                .hasSize(1);
        assertThat(logged.text()).doesNotContain("\tat ");
    }

    private HikariDataSource farConnections() {
        HikariConfig far = new HikariConfig();
        connections.copyStateTo(far);
        far.setPoolName("far");
        return new HikariDataSource(far);
    }
}

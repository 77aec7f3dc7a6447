package city.novaaria.dreamocracy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import city.novaaria.dreamocracy.identity.Callers;
import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.ReadingRight;
import city.novaaria.dreamocracy.session.ReadingRights;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/** When a stream ends by itself. */
class FollowerTest {

    private static final Instant RUNS_OUT = Instant.parse("2026-03-01T20:10:00Z");
    private static final SessionId SESSION = new SessionId(new UUID(0, 1));
    private static final ReadingRight RIGHT =
            new ReadingRight(SESSION, new SanctuaryId(new UUID(0, 2)), false, Map.of(), Map.of());

    private final ReadingRights rights = mock();
    private final SessionLog log = mock();
    private final Track track = new Track(RIGHT, Position.BEGINNING);
    private final Reader reader = new Reader();
    private Instant now = RUNS_OUT.minusSeconds(300);

    /** Whose token runs out once they have read so many events. */
    private int patience = Integer.MAX_VALUE;

    private final class Reader implements Recipient {

        private final List<String> events = new ArrayList<>();
        private boolean ended;
        private boolean gone;

        @Override
        public void send(String text) throws IOException {
            if (gone) {
                throw new IOException("closed");
            }
            if (text.contains("event:")) {
                events.add(text);
            }
            if (events.size() == patience) {
                now = RUNS_OUT;
            }
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    @BeforeEach
    void signIn() {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("celia")
                .expiresAt(RUNS_OUT)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        when(rights.of(any(), any())).thenReturn(RIGHT);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothingIsToldOnceTheTokenRanOut() {
        Follower follower = follower();
        offer(follower, Told.MESSAGE_SENT, 3);
        patience = 2;

        follower.tell(reader);

        assertThat(reader.events).hasSize(2).allMatch(event -> event.contains("event:message.sent"));
        assertThat(reader.ended).isTrue();
    }

    @Test
    void whoReadsTooSlowlyIsCut() {
        Follower follower = follower();
        offer(follower, Told.MESSAGE_SENT, 201);

        follower.tell(reader);

        assertThat(reader.events).isEmpty();
        assertThat(reader.ended).isTrue();
    }

    @Test
    void whatIsHiddenFromThemDoesNotCount() {
        Follower follower = follower();
        offer(follower, Told.NOTE_WRITTEN, 201);
        offer(follower, Told.MESSAGE_SENT, 200);
        patience = 200;

        follower.tell(reader);

        assertThat(reader.events).hasSize(200);
        assertThat(reader.events.getLast()).contains("id:group-200");
    }

    @Test
    void whoLostTheirRightWhileWeReadIsToldNothing() {
        when(log.after(any(), anyLong(), anyInt())).thenReturn(List.of(line(Told.MESSAGE_SENT, 1)));
        when(rights.of(any(), any())).thenThrow(Refused.notFound());

        follower().tell(reader);

        assertThat(reader.events).isEmpty();
        assertThat(reader.ended).isTrue();
    }

    @Test
    void aReaderWhoHasGoneIsNoError() {
        reader.gone = true;

        follower().tell(reader);

        assertThat(reader.ended).isTrue();
    }

    private Follower follower() {
        Streams streams = new Streams(
                rights,
                mock(),
                mock(),
                log,
                mock(Callers.class),
                new EventTexts(new JsonMapper()),
                new LiveSettings(Duration.ofDays(1), 1, 1),
                () -> now);
        return new Follower(SignIn.present(), new OneSession(SignIn.present(), track, streams), false, streams);
    }

    private void offer(Follower follower, Told told, int lines) {
        for (int i = 1; i <= lines; i++) {
            follower.offer(track, line(told, i));
        }
    }

    private static LoggedEvent line(Told told, int seq) {
        return new LoggedEvent(seq, told, null, null, null, RUNS_OUT);
    }
}

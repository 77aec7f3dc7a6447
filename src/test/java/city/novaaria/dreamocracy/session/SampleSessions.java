package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.rules.SampleFacts;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.test.util.ReflectionTestUtils;

/** Sessions and enrollments in any state, about which nothing is to be told yet. */
final class SampleSessions {

    static final Instant NOW = Instant.parse("2143-05-02T20:00:00Z");
    static final Actor JUN = new Actor("jun", ActingAs.FACILITATOR);
    static final SanctuaryId HOUSE = new SanctuaryId(new UUID(1, 1));
    static final Session.Plan PLAN = new Session.Plan(
            new ChamberId(new UUID(2, 1)),
            "A night",
            NOW.plus(Duration.ofHours(1)),
            Duration.ofHours(1),
            NOW.plus(Duration.ofHours(2)),
            6,
            2);

    private SampleSessions() {}

    static FrozenVersion version(int number) {
        ExperienceFacts facts = SampleFacts.good().facts().experience();
        return new FrozenVersion(
                new VersionId(new UUID(3, number)),
                new DreamscapeId(new UUID(4, 1)),
                HOUSE,
                number,
                facts.intensity(),
                facts.modality(),
                Duration.ofMinutes(30),
                facts);
    }

    static Session session(SessionState state) {
        Session session = new Session(new SessionId(new UUID(5, 1)), version(1), PLAN);
        ReflectionTestUtils.setField(session, "state", state);
        return session;
    }

    static Enrollment enrollment(EnrollmentState state) {
        return new Enrollment(
                new EnrollmentId(new UUID(6, 1)),
                session(SessionState.OPEN),
                new ParticipantId(new UUID(7, 1)),
                state,
                NOW.minus(Duration.ofDays(1)));
    }
}

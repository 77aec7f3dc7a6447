package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Thirty days ago everybody but Mona dreamt a mild dream in Lantern Hall, and it is over; Mona has never dreamt here.
 *
 * <p>It is told directly, as it was long before the story, when the sessions of the story are there.
 */
@Component
@Profile("demo")
@Order(75)
class DemoHistory implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final SanctuaryId LANTERN_HALL = new SanctuaryId(UUID.fromString(PREFIX + "001"));
    private static final UUID A_FIRST_EVENING = id("591");
    private static final int EVERYBODY_BUT_MONA = 11;

    private final JdbcClient jdbc;
    private final ParticipantRegister participants;

    DemoHistory(JdbcClient jdbc, ParticipantRegister participants) {
        this.jdbc = jdbc;
        this.participants = participants;
    }

    @Override
    public void tell(DemoStory story) {
        story.today(() -> tell(story.now()));
    }

    private void tell(Instant now) {
        evening(now.minus(Duration.ofDays(30)));
        for (int person = 1; person <= EVERYBODY_BUT_MONA; person++) {
            wasThere(new ParticipantId(UUID.fromString(PREFIX + (100 + person))), id("7" + (20 + person)));
        }
    }

    private void evening(Instant then) {
        jdbc.sql("""
                        insert into session (id, sanctuary_id, chamber_id, dreamscape_id, dreamscape_version_id,
                            dreamscape_version, intensity, title, starts_at, ends_at, capacity, minimum_dreamers, state,
                            started_at, ended_at, end_reason, version)
                        select :session, sanctuary_id, :chamber, dreamscape_id, id, number, intensity,
                            'A first evening', cast(:from as timestamp(3) with time zone),
                            cast(:to as timestamp(3) with time zone), 12, 2, 'CLOSED',
                            cast(:from as timestamp(3) with time zone), cast(:to as timestamp(3) with time zone),
                            'ENDED', 0
                        from dreamscape_version where id = :version""")
                .param("session", A_FIRST_EVENING)
                .param("chamber", id("011"))
                .param("version", id("411"))
                .param("from", then.atOffset(ZoneOffset.UTC))
                .param("to", then.plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void wasThere(ParticipantId person, UUID enrollment) {
        participants.makeKnownAt(person, LANTERN_HALL);
        jdbc.sql("""
                        insert into enrollment (id, session_id, sanctuary_id, participant_id, state,
                            dreamscape_version_id, enrolled_at, checked_in_at, dreaming_since, left_at, version)
                        select :enrollment, id, sanctuary_id, :person, 'DONE', dreamscape_version_id, started_at,
                            started_at, started_at, ended_at, 0
                        from session where id = :session""")
                .param("enrollment", enrollment)
                .param("person", person.value())
                .param("session", A_FIRST_EVENING)
                .update();
    }

    private static UUID id(String number) {
        return UUID.fromString(PREFIX + number);
    }
}

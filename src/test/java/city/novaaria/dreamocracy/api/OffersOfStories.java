package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.WrittenTables.Writes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Tries, where a story ends, what is offered about what it wrote, each kind of offer once, and undoes it: by whoever leads,
 * and by everybody who stands otherwise than those before.
 */
public final class OffersOfStories implements TestExecutionListener {

    /** As whom, and in which state of a session, somebody looked already. */
    private static final Set<String> SEEN = new HashSet<>();

    private static @Nullable Tried tried;

    /** What is tried against one service. */
    private record Tried(JdbcTemplate jdbc, DatabaseCopy world, OfferReader reading, OfferTrials trials) {

        static Tried in(ApplicationContext context) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            DocumentedExamples examples = new DocumentedExamples(port);
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            DatabaseCopy world =
                    new DatabaseCopy(context.getBean(DataSource.class), context.getBean(Writes.class), "offered");
            return new Tried(jdbc, world, new OfferReader(examples), new OfferTrials(examples, jdbc, world));
        }
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (isStory(test)) {
            Tried now = tried == null ? Tried.in(test.getApplicationContext()) : tried;
            tried = now;
            now.world().renew();
        }
    }

    @Override
    public void afterTestExecution(TestContext test) {
        Tried now = tried;
        if (now == null || !isStory(test) || test.getTestException() != null) {
            return;
        }
        List<Session> sessions = changedSessions(now.jdbc());
        now.world().renew();
        Set<String> faults = new TreeSet<>();
        for (Session session : sessions) {
            for (Person person : people(now.jdbc(), session)) {
                if (now.trials().takers().signIn(person.name())
                        && (SEEN.add(person.as() + " in " + session.state()) || person.leads())) {
                    faults.addAll(now.trials()
                            .faults(now.reading()
                                    .as(person.name())
                                    .within(session.id().toString())));
                }
            }
        }
        assertThat(faults).as("What is offered where the story ends").isEmpty();
    }

    private static boolean isStory(TestContext test) {
        return test.getTestClass().getPackageName().endsWith(".story");
    }

    private record Session(UUID id, String state) {}

    /** @param leads is the first to facilitate on duty, and thus reads what the charter says of everybody */
    private record Person(String name, String as, boolean leads) {}

    /** Those that are other than when the last story ended, by themselves or by who is in them. */
    private static List<Session> changedSessions(JdbcTemplate jdbc) {
        return jdbc.query("""
                select id, state from session where id in (
                    select id from (select * from session except select * from offered.session)
                    union select session_id from (select * from enrollment except select * from offered.enrollment)
                    union select session_id from (select * from waiver except select * from offered.waiver)
                    union select session_id
                        from (select * from hazard_deviation except select * from offered.hazard_deviation))
                order by id""", (row, _) -> new Session(row.getObject(1, UUID.class), row.getString(2)));
    }

    private static List<Person> people(JdbcTemplate jdbc, Session session) {
        return jdbc.query(
                """
                select c.live_key, c.role || coalesce(' on duty as ' || d.duty, ''),
                    coalesce(d.duty = 'FACILITATOR' and c.id = (
                        select min(crew_id) from session_duty where session_id = s.id and duty = 'FACILITATOR'), false)
                from session s join crew c on c.sanctuary_id = s.sanctuary_id and c.live_key is not null
                left join session_duty d on d.session_id = s.id and d.crew_id = c.id
                where s.id = ?
                union all
                select p.subject, 'DREAMER ' || e.state, false
                from enrollment e join participant p on p.id = e.participant_id
                where e.session_id = ? and p.subject is not null
                union all
                select g.subject, 'GUARDIAN ' || e.state, false
                from enrollment e join guardianship l on l.participant_id = e.participant_id
                join participant g on g.id = l.live_guardian_id
                where e.session_id = ? and g.subject is not null""",
                (row, _) -> new Person(row.getString(1), row.getString(2), row.getBoolean(3)),
                session.id(),
                session.id(),
                session.id());
    }
}

package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.OfferReader.Seen;
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
 * Tries, where a story ends, what is offered about what it wrote, each kind of offer once, and undoes it. Sessions are read by
 * whoever leads and by everybody who stands otherwise than those before, everything else by the crew of the house and the
 * person whom it is about.
 */
public final class OffersOfStories implements TestExecutionListener {

    private static final String NOBODY = "cast(null as uuid)";
    private static final String PERSON = "participant_id";
    private static final String HOME = "(select home_sanctuary_id from participant p where p.id = participant_id)";

    /** As whom, and in which state of a session or another thing, somebody looked already. */
    private static final Set<String> SEEN = new HashSet<>();

    /** What is not read with a session. */
    private static final List<Listed> LISTED = List.of(
            new Listed("Sanctuary", "sanctuary", "state", "/sanctuaries", "id", "id", NOBODY),
            new Listed(
                    "Fear",
                    "fear",
                    "state",
                    "/fears",
                    "id",
                    "sanctuary_id",
                    "(select id from participant where subject = owner)"),
            new Listed(
                    "AftercareCheckIn",
                    "aftercare_check_in",
                    "state",
                    "/aftercare-check-ins",
                    "id",
                    "sanctuary_id",
                    PERSON),
            new Listed("EthicsReview", "ethics_review", "state", "/ethics-reviews", "id", "sanctuary_id", NOBODY),
            new Listed("LaceDevice", "lace_device", "state", "/lace-devices", "id", "sanctuary_id", NOBODY),
            new Listed(
                    "DreamscapeVersion",
                    "dreamscape_version",
                    "state",
                    "/dreamscapes/{}/versions",
                    "dreamscape_id",
                    "sanctuary_id",
                    NOBODY),
            new Listed("Screening", "screening", "outcome", "/participants/{}/screenings", PERSON, HOME, PERSON),
            new Listed(
                    "BirthDateCorrection",
                    "birth_date_correction",
                    "state",
                    "/participants/{}/birth-date-corrections",
                    PERSON,
                    HOME,
                    PERSON),
            new Listed("Consent", "consent", "status", "/participants/{}/consents", PERSON, "sanctuary_id", PERSON));

    private static @Nullable Tried tried;

    /**
     * Things that are listed by themselves.
     *
     * @param state the column that says where they stand
     * @param of the column with the id in the list's address
     * @param house what says at which sanctuary they are
     * @param person what says whose they are
     */
    private record Listed(
            String schema, String table, String state, String list, String of, String house, String person) {

        /** Who may read what is other than when the last story ended. */
        List<ToRead> changed(JdbcTemplate jdbc) {
            return jdbc.query(
                    """
                    with changed as (
                        select %2$s as state, %3$s as list, %4$s as house, %5$s as person
                        from (select * from %1$s except select * from offered.%1$s))
                    select live_key, role, state, list from changed join crew on sanctuary_id = house
                    where live_key is not null
                    union select subject, 'PERSON', state, list from changed join participant p on p.id = person
                    where subject is not null
                    order by 1, 2, 3, 4""".formatted(table, state, of, house, person),
                    (row, _) -> new ToRead(
                            row.getString(1),
                            String.join(" ", row.getString(2), schema, row.getString(3)),
                            schema,
                            list.replace("{}", row.getString(4))));
        }
    }

    /** @param as in which role, and in which state of the thing */
    private record ToRead(String name, String as, String schema, String list) {}

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
        List<ToRead> lists = LISTED.stream()
                .filter(listed -> now.world().isWritten(listed.table()))
                .flatMap(listed -> listed.changed(now.jdbc()).stream())
                .filter(toRead -> now.trials().takers().signIn(toRead.name()) && SEEN.add(toRead.as()))
                .toList();
        now.world().renew();
        Set<String> faults = new TreeSet<>();
        for (ToRead toRead : lists) {
            faults.addAll(now.trials().faults(now.reading().as(toRead.name()).list(toRead.schema(), toRead.list())));
        }
        for (Session session : sessions) {
            for (Person person : people(now.jdbc(), session)) {
                String looking = person.as() + " in " + session.state();
                if (now.trials().takers().signIn(person.name()) && (SEEN.add(looking) || person.leads())) {
                    Seen seen =
                            now.reading().as(person.name()).within(session.id().toString());
                    faults.addAll(now.trials().faults(seen.onlyOffered()));
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
                        as leads
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
                where e.session_id = ? and g.subject is not null
                order by leads desc, 1, 2""",
                (row, _) -> new Person(row.getString(1), row.getString(2), row.getBoolean(3)),
                session.id(),
                session.id(),
                session.id());
    }
}

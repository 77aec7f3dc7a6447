package city.novaaria.dreamocracy.lists;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.lists.RecordedStatements.Recording;
import city.novaaria.dreamocracy.lists.RecordedStatements.Sent;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.webhook.DueWebhooks;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The statements of every list, as they were sent, explained by PostgreSQL over a million rows.
 *
 * <p>The place where a page begins is one value in them; it is replaced by places further on. Each is run with a plan
 * for its values and with one for all values, because PostgreSQL changes over when a statement comes often. A sort is
 * allowed over what the branches hand in, a page each. What is "looked at" beside the index when the page is found are
 * the caller's own rows, under a filter that their index does not have, and the few last rows of a list, where the
 * primary key will do.
 */
@OnPostgres
@Import(RecordedStatements.class)
@TestPropertySource(properties = "spring.application.name=keyset-plans") // a city of its own
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysetPlansTest {

    private static final UUID NEWEST = new UUID(-1L, -1L);
    private static final List<UUID> PLACES =
            List.of(NEWEST, GrownCity.row(350_000), GrownCity.row(35_000), GrownCity.row(20));
    private static final int PAGE = 21;
    private static final String ROWS_AND_ALL = "the rows, too";
    private static final int STRANDS = 15;
    private static final int BUFFERS = 600;
    private static final Set<String> BIG = Set.of(
            "session",
            "enrollment",
            "participant",
            "participant_known_at",
            "fear",
            "fear_use",
            "ethics_review",
            "dreamscape",
            "dreamscape_version",
            "consent",
            "screening",
            "distress_rating",
            "relation",
            "aftercare_check_in",
            "waiver",
            "hazard_deviation",
            "session_event",
            "ethics_note",
            "incident",
            "artwork",
            "artwork_source",
            "exhibition",
            "reflection",
            "media_item",
            "artwork_reflection",
            "gathering",
            "registration",
            "lace_loan",
            "emergency_access");
    private static final Map<String, String> NAMES = Map.of(
            "H1", GrownCity.row(1).toString(),
            "H2", GrownCity.row(2).toString(),
            "GREAT", GrownCity.row(350_001).toString(),
            "NILS", GrownCity.row(2_000_002).toString(),
            "D1", GrownCity.row(4_100).toString(),
            "PAST", GrownCity.row(5).toString(),
            "H3", GrownCity.row(3).toString(),
            "FEAR", GrownCity.row(5).toString(),
            "SEAT", GrownCity.row(300_105).toString(),
            "CREW", GrownCity.row(1).toString());

    @LocalServerPort
    private int port;

    @Autowired
    private Recording recording;

    @Autowired
    private BeanFactory service;

    private final GrownCity city;

    KeysetPlansTest(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        city = new GrownCity(url, user, password);
    }

    @BeforeAll
    void grow() {
        city.grow();
    }

    @AfterAll
    void close() {
        city.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # who | which list                                           | looked at
            oda   | /sanctuaries                                         | sanctuary
            oda   | /sanctuaries/{H1}/chambers                           | chamber
            oda   | /sanctuaries/{H1}/crew                               | crew
            oda   | /participants                                        |
            lia   | /participants                                        |
            nils  | /participants                                        |
            oda   | /sessions                                            |
            lia   | /sessions                                            |
            nils  | /sessions                                            |
            oda   | /sessions?sanctuaryId={H1}                           |
            oda   | /sessions?sanctuaryId={H1}&sanctuaryId={H2}          |
            oda   | /sessions?state=OPEN                                 | session
            oda   | /sessions?state=OPEN&state=CLOSED                    | session
            oda   | /sessions?state=CHECK_IN                             | session
            lia   | /sessions?state=OPEN                                 | session
            nils  | /sessions?state=CLOSED                               | session
            oda   | /sessions?state=OPEN&sanctuaryId={H1}                | session
            oda   | /sessions?dreamscapeId={H1}                          | session
            oda   | /sessions?dreamscapeId={H1}&dreamscapeVersion=1      | session
            oda   | /sessions?dreamscapeId={H1}&state=CLOSED             | session
            oda   | /sessions?crewId={CREW}                              | session
            oda   | /sessions?crewId={CREW}&state=CLOSED                 | session
            oda   | /participants/searches                               | participant_search
            oda   | /sessions?seriesId={GREAT}                           | session
            oda   | /sessions?seriesId={GREAT}&state=CLOSED              | session
            nils  | /sessions?seriesId={GREAT}                           | session
            nils  | /sessions?dreamscapeId={H1}&dreamscapeVersion=1      | session
            oda   | /sessions/{GREAT}/enrollments                        |
            nils  | /sessions/{GREAT}/enrollments                        | enrollment
            nils  | /participants/{NILS}/consents                        |
            nils  | /me/enrollments                                      | enrollment
            nils  | /participants/{NILS}/enrollments                     | enrollment
            oda   | /participants/{H1}/enrollments                       | enrollment and session and session_duty and crew
            oda   | /participants/{H1}/enrollments?state=DONE&sanctuaryId={H1} | enrollment and session and session_duty and crew
            oda   | /sessions/{GREAT}/recordings                         | recording
            nils  | /sessions/{GREAT}/recordings                         | recording and recording_dreamer and recording_crew
            oda   | /recordings/{H1}/shares                              | recording and recording_share and sanctuary
            oda   | /screenings?state=VALID                              | the rows, too
            oda   | /screenings?state=VALID&validUntilBefore=2000-01-01T00:00:00Z | the rows, too
            oda   | /screenings?state=REFERRED&sanctuaryId={H1}          | the rows, too
            nils  | /participants/{NILS}/screenings                      |
            nils  | /enrollments/{SEAT}/distress                         |
            nils  | /participants/{NILS}/relations                       | relation
            oda   | /sessions/{GREAT}/waivers                            |
            nils  | /sessions/{GREAT}/waivers                            |
            oda   | /sessions/{GREAT}/hazard-deviations                  |
            oda   | /hazard-deviations                                   | hazard_deviation
            oda   | /hazard-deviations?state=OPEN&state=REVIEWED         | hazard_deviation
            oda   | /waivers                                             | waiver
            lia   | /waivers                                             | waiver
            oda   | /waivers?state=REQUESTED&state=GRANTED               | waiver
            oda   | /waivers?state=EXPIRED&sanctuaryId={H1}              | waiver
            nils  | /participants/{NILS}/guardians                       | guardianship
            nils  | /participants/{NILS}/emergency-contact/readings      | contact_reading
            oda   | /fears                                               |
            lia   | /fears                                               |
            nils  | /fears                                               |
            oda   | /fears?sanctuaryId={H2}                              | fear
            oda   | /fears?state=SUBMITTED                               | fear
            oda   | /fears?state=SUBMITTED&state=DECLINED&sanctuaryId={H1} | fear
            oda   | /fears?state=AVAILABLE&state=IN_USE&state=EXPIRED    | fear
            nils  | /fears?state=AVAILABLE                               | fear
            oda   | /fears/{H1}/uses                                     | fear
            nils  | /fears/{FEAR}/readings                               | fear_reading
            oda   | /ethics-reviews                                      |
            lia   | /ethics-reviews                                      |
            oda   | /ethics-reviews?state=IN_REVIEW                      | ethics_review
            oda   | /ethics-reviews?state=APPROVED&state=IN_REVIEW       | ethics_review
            oda   | /ethics-reviews?state=EXPIRING                       | ethics_review
            oda   | /ethics-reviews?dreamscapeId={D1}                    | ethics_review
            oda   | /dreamscapes                                         |
            lia   | /dreamscapes                                         |
            nils  | /dreamscapes                                         |
            oda   | /dreamscapes?sanctuaryId={H1}                        |
            oda   | /dreamscapes/{D1}/versions                           | dreamscape_version
            oda   | /aftercare-check-ins                                 | aftercare_check_in
            lia   | /aftercare-check-ins                                 | aftercare_check_in
            nils  | /aftercare-check-ins                                 | aftercare_check_in
            oda   | /aftercare-check-ins?state=PLANNED                   | aftercare_check_in
            oda   | /aftercare-check-ins?state=PLANNED&state=DONE        | aftercare_check_in
            nils  | /aftercare-check-ins?state=DONE                      | aftercare_check_in
            oda   | /aftercare-check-ins?sessionId={GREAT}               | aftercare_check_in
            oda   | /aftercare-check-ins?ownerId={CREW}                  | aftercare_check_in
            oda   | /aftercare-check-ins?ownerId={CREW}&state=PLANNED    | aftercare_check_in
            oda   | /lace-devices                                        | lace_device
            oda   | /lace-devices?sanctuaryId={H1}                       | lace_device
            oda   | /lace-devices/{H1}/calibrations                      | lace_calibration
            oda   | /lace-devices/{H1}/credentials                       | lace_credential
            nils  | /ethics-notes                                        | ethics_note
            oda   | /ethics-notes                                        | ethics_note
            oda   | /ethics-notes?sanctuaryId={H1}&state=DRAFT           | ethics_note
            oda   | /incidents                                           | incident and session_duty and crew and session_deed and enrollment and guardianship
            lia   | /incidents                                           | incident and session_duty and crew and session_deed and enrollment and guardianship
            nils  | /incidents                                           | incident
            oda   | /incidents?sanctuaryId={H1}                          | incident and session_duty and crew and session_deed and enrollment and guardianship
            oda   | /incidents?state=REPORTED&state=CLOSED               | incident and session_duty and crew and session_deed and enrollment and guardianship
            oda   | /incidents?severity=S1&sanctuaryId={H2}              | incident and session_duty and crew and session_deed and enrollment and guardianship
            oda   | /incidents?sessionId={GREAT}                         | incident and session_duty and crew and session_deed and enrollment and guardianship
            nils  | /me/reflections                                      | reflection
            oda   | /sessions/{PAST}/reflections                         | reflection
            oda   | /sanctuaries/{H1}/reflections                        | reflection and session
            lia   | /sanctuaries/{H3}/reflections                        | reflection and session
            nils  | /reflections/{H1}/artworks                           | artwork and artwork_reflection
            nils  | /sessions/{PAST}/reflections                         | reflection
            nils  | /me/media                                            | media_item
            oda   | /sanctuaries/{H1}/media                              | media_item
            nils  | /artworks                                            | artwork and artwork_source and artwork_reflection
            oda   | /artworks                                            | artwork and artwork_source and artwork_reflection
            oda   | /artworks?sanctuaryId={H1}&state=DRAFT               | artwork
            nils  | /fears/{FEAR}/artworks                               | artwork and artwork_source
            nils  | /exhibitions                                         | exhibition
            oda   | /exhibitions                                         | exhibition
            oda   | /exhibitions?sanctuaryId={H1}&state=PLANNED          | exhibition
            nils  | /gatherings                                          | gathering
            oda   | /gatherings                                          | gathering
            nils  | /gatherings?kind=WORKSHOP&kind=OUTREACH&state=OPEN   | gathering
            oda   | /gatherings?kind=CELEBRATION&sanctuaryId={H1}        | gathering
            oda   | /gatherings?sanctuaryId={H1}&state=PLANNED           | gathering
            nils  | /me/registrations                                    | registration
            oda   | /gatherings/{H1}/registrations                       | registration
            nils  | /lace-loans                                          | lace_loan
            oda   | /lace-loans?sanctuaryId={H1}                         | lace_loan
            oda   | /lace-loans?sanctuaryId={H1}&state=LENT              | lace_loan
            nils  | /emergency-accesses                                  | emergency_access
            oda   | /emergency-accesses                                  | emergency_access
            oda   | /webhooks                                            | webhook
            oda   | /webhooks?sanctuaryId={H1}                           | webhook
            oda   | /webhooks/{H1}/deliveries                            | webhook_delivery
            oda   | /webhooks/{H1}/deliveries?state=PARKED&state=RETRYING | webhook_delivery
            oda   | /sessions/{GREAT}/messages                           | message
            nils  | /me/messages                                         | message_delivery and gathering_message_delivery
            """)
    void everyPageIsFoundInIndexesAndReadsNoMoreThanAPageOfEachBranch(
            String caller, String list, @Nullable String lookedAt) {
        check(caller, list, lookedAt, 0, PLACES);
    }

    /**
     * Each kind is a branch in each house, and one statement reads all that is shown. To what is read come the few rows of
     * small tables that PostgreSQL reads as a whole, and all hazards that wait, because nothing else tells how few they are.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # who | which tasks                                                   | waiting hazards
            lia   | /me/tasks                                                     | 0
            oda   | /me/tasks?kind=DECLARE_INTERESTS&kind=VOTE&kind=GIVE_EVIDENCE | 0
            oda   | /me/tasks?kind=VERIFY_CONDITION&kind=CONCUR                   | 0
            oda   | /me/tasks?kind=RENEW_APPROVAL                                 | 0
            oda   | /me/tasks?kind=DECIDE_WAIVER&kind=REVIEW_HAZARD               | 0
            oda   | /me/tasks?kind=RELEASE_LACE                                   | 0
            oda   | /me/tasks?kind=REPORT_HAZARD                                  | 40000
            oda   | /me/tasks?kind=FINISH_DRAFT&kind=SCREEN_FEAR&kind=ASK_AFTERWARDS | 0
            oda   | /me/tasks?kind=SCREEN_PERSON&kind=PREPARE_SEAT                | 0
            oda   | /me/tasks?kind=CLEAR_SCREENING&kind=CONFIRM_BIRTH_DATE        | 0
            oda   | /me/tasks?kind=LOOK_AFTER                                     | 0
            oda   | /me/tasks?kind=BRING_OUT                                      | 0
            oda   | /me/tasks?kind=SEE_WHO_IS_THERE&kind=PUT_OFF_SAFE_STOP        | 0
            oda   | /me/tasks?kind=FINISH_NOTE&kind=READ_NOTE                      | 0
            oda   | /me/tasks?kind=TRIAGE_INCIDENT&kind=CONFIRM_LOWERING          | 0
            oda   | /me/tasks?kind=SEE_TO_INCIDENT                                | 0
            vesna | /me/tasks?kind=SEE_TO_INCIDENT                                | 0
            oda   | /me/tasks?kind=SIGN_CONTAINMENT                               | 0
            oda   | /me/tasks?kind=FINISH_ARTWORK&kind=TAKE_OUT_FEAR&kind=APPROVE_ARTWORK | 0
            oda   | /me/tasks?kind=INVESTIGATE_INCIDENT&kind=CLOSE_INCIDENT       | 0
            oda   | /me/tasks?kind=CARRY_OUT_CORRECTIVE_ACTION&kind=VERIFY_CORRECTIVE_ACTION | 0
            oda   | /me/tasks?kind=END_GATHERING&kind=TAKE_BACK_LACE              | 0
            oda   | /me/tasks?kind=REPLACE_HOLDER                                 | 0
            oda   | /me/tasks?kind=REINSTATE                                      | 0
            oda   | /me/tasks?kind=SEE_EMERGENCY_ACCESS&kind=REVIEW_EMERGENCY_ACCESS | 0
            vesna | /me/tasks?kind=SEE_TO_EMERGENCY_ACCESS                        | 0
            oda   | /me/tasks?kind=AGREE_TO_MERGE&kind=CONFIRM_MERGE              | 0
            """)
    void everyPageOfTasksReadsNoMoreThanAPageOfEachKind(String caller, String tasks, int hazards) {
        check(caller, tasks, ROWS_AND_ALL, 240 + hazards, PLACES);
    }

    /** The window cuts across the order of the list, so it is read as a whole, and nothing around it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # who | which window                                                  | holds | places in it
            oda   | startsFrom=2013-04-17T00:00:00Z                               | 352   | 699500 | 699125
            oda   | startsFrom=2013-04-17T00:00:00Z&state=OPEN                    | 352   | 699500 | 699125
            oda   | startsFrom=2003-04-01T00:00:00Z&startsTo=2003-04-08T00:00:00Z | 404   | 171300 | 170790
            lia   | startsTo=2000-02-01T00:00:00Z                                 | 5     | 3000   | 6
            nils  | startsFrom=2001-01-01T00:00:00Z                               | 0     | 350001 | 6
            """)
    void everyPageOfAWindowOfTimeReadsNoMoreThanTheWindow(
            String caller, String window, int holds, int middle, int last) {
        check(
                caller,
                "/sessions?" + window,
                "session",
                holds,
                List.of(NEWEST, GrownCity.row(middle), GrownCity.row(last)));
    }

    /** What is due cuts across the order of the list, too: what still has to be done until then is read as a whole. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            oda   | state=PLANNED&dueBefore=2000-03-01T00:00:00Z | 90
            lia   | state=PLANNED&dueBefore=2000-03-01T00:00:00Z | 90
            nils  | dueBefore=2000-03-01T00:00:00Z               | 5
            """)
    void everyPageOfWhatIsDueReadsNoMoreThanWhatIsDue(String caller, String window, int holds) {
        check(
                caller,
                "/aftercare-check-ins?" + window,
                "aftercare_check_in",
                holds,
                List.of(NEWEST, GrownCity.row(4_000), GrownCity.row(20)));
    }

    /** Nothing in this city is still to start, so the time at which the page begins is replaced by earlier ones. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            oda   | /programme
            oda   | /programme?sanctuaryId={H1}
            nils  | /programme
            """)
    void everyPageOfTheProgrammeReadsNoMoreThanAPageOfEachHouse(String caller, String list) {
        Sent found = sent(caller, list).stream()
                .filter(statement -> statement.sql().startsWith("select id from ((select s.id, s.starts_at"))
                .findFirst()
                .orElseThrow();
        Object now = found.values().stream()
                .filter(OffsetDateTime.class::isInstance)
                .findFirst()
                .orElseThrow();
        for (String begin : List.of("2000-01-01T00:00:00Z", "2003-04-01T00:00:00Z", "2018-12-01T00:00:00Z")) {
            checkPlans(found, List.of(OffsetDateTime.parse(begin)), now, Set.of(), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "oda")
    void everyPageOfALogReadsNoMoreThanAPageOfWhatIsSeen(String caller) {
        Sent found = sent(caller, "/sessions/{GREAT}/events").stream()
                .filter(statement -> statement.sql().startsWith("select * from ((select seq"))
                .findFirst()
                .orElseThrow();
        checkPlans(found, List.of(0L, 20_000L, 39_990L), 0L, Set.of(), 0);
    }

    /** What is counted off in each log is read once more when it is shown; two of mona's logs have lines that she sees. */
    @ParameterizedTest
    @CsvSource({"nils, 1", "mona, 11"})
    void everyPageOfAllThatConcernsSomebodyReadsNoMoreThanAPageOfEachLog(String caller, int logs) {
        Sent found = sent(caller, "/me/events").stream()
                .filter(statement -> statement.sql().startsWith("select lines.*, max(happened_at)"))
                .findFirst()
                .orElseThrow();
        String begin = found.values().stream()
                .map(Object::toString)
                .filter(value -> value.matches("\\{\"?0\"?(,\"?0\"?)*}"))
                .findFirst()
                .orElseThrow();
        for (String place : List.of("0", "20000", "39990")) {
            readsNoMoreThan(2 * 3 * PAGE * logs, found, List.of(begin.replace("0", place)), begin, Set.of());
        }
    }

    /** A calendar has no pages: it is read as a whole, and costs at most what somebody ever had, or what a house still offers. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nils", "oda"})
    void everyCalendarReadsNoMoreThanWhatIsTheirs(String caller) {
        String address = Client.at(port)
                .as(caller)
                .post("/me/calendar-address")
                .mustBe(201)
                .at("/href");
        for (String file : List.of(address, "/sanctuaries/" + NAMES.get("H1") + "/programme.ics")) {
            recording.take();
            assertThat(Client.at(port).file(file).statusCode()).isIn(200, 404);
            for (Sent statement : recording.take()) {
                if (reads(statement)) {
                    readsNoMoreThan(400, statement, List.of(NEWEST), NEWEST, Set.of(ROWS_AND_ALL));
                }
            }
        }
    }

    /** A report has no pages either: it reads what happened in that house in its year, 53 sessions, and nothing beside it. */
    @ParameterizedTest
    @ValueSource(ints = {2001, 2010})
    void everyReportReadsNoMoreThanItsYear(int year) {
        recording.take();
        assertThat(Client.at(port)
                        .file("/sanctuaries/" + NAMES.get("H3") + "/annual-reports/" + year)
                        .statusCode())
                .isEqualTo(200);
        assertThat(recording.take())
                .hasSizeGreaterThan(4)
                .filteredOn(statement -> statement.sql().contains("count("))
                .hasSizeGreaterThan(2)
                .allSatisfy(statement -> {
                    Plan plan = city.explain(statement.with(NEWEST, NEWEST), false);
                    assertThat(plan.read()).as(plan.toString()).isLessThanOrEqualTo(400);
                    assertThat(plan.readAsAWhole()).as(plan.toString()).doesNotContainAnyElementsOf(BIG);
                });
    }

    /** Whoever plans, and every dream that begins, asks for it. */
    @Test
    void whatElseNeedsChambersAndCrewIsFoundByThem() {
        String month = "from=2000-01-01T00:00:00Z&until=2000-02-01T00:00:00Z";
        assertThat(sent("oda", "/sanctuaries/{H1}/availability?" + month))
                .filteredOn(statement -> statement.sql().startsWith("select * from (select e.id"))
                .hasSize(2)
                .allSatisfy(statement -> readsNoMoreThan(400, statement, List.of(NEWEST), NEWEST, Set.of()));
    }

    /** Every two seconds; what goes on in the house that has a webhook is looked through, 7,000 sessions, and what it was told. */
    @Test
    void whatIsDueForWebhooksIsFoundInWhatGoesOn() {
        recording.take();
        assertThat(DueWebhooks.count(service)).isZero();
        Sent found = recording.take().stream()
                .filter(statement -> statement.sql().startsWith("select w.id from webhook w"))
                .findFirst()
                .orElseThrow();
        readsNoMoreThan(12_000, found, List.of(NEWEST), NEWEST, Set.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            oda   | /sessions?sort=SOONEST_FIRST
            oda   | /sessions?sort=SOONEST_FIRST&state=OPEN&state=CLOSED
            oda   | /sessions?sort=SOONEST_FIRST&sanctuaryId={H1}
            lia   | /sessions?sort=SOONEST_FIRST&state=OPEN
            nils  | /sessions?sort=SOONEST_FIRST
            """)
    void everyPageOfSessionsInTheOrderOfTheirStartReadsNoMoreThanAPageOfEachBranch(String caller, String list) {
        Sent found = sent(caller, list).stream()
                .filter(statement -> statement.sql().startsWith("(select s.id as place"))
                .findFirst()
                .orElseThrow();
        Object first = found.values().stream()
                .filter(OffsetDateTime.class::isInstance)
                .findFirst()
                .orElseThrow();
        for (String begin : List.of("1970-01-01T00:00:00Z", "2003-04-01T00:00:00Z", "2013-04-10T00:00:00Z")) {
            checkPlans(found, List.of(OffsetDateTime.parse(begin)), first, Set.of(), 0);
        }
    }

    @Test
    void thePagesFurtherOnAreTheSameStatementWithAnotherPlace() {
        String first = sqlThatFindsThePage("/sessions?state=CLOSED&limit=5");
        recording.take();
        String cursor = Client.at(port)
                .as("oda")
                .get("/sessions?state=CLOSED&limit=5")
                .mustBe(200)
                .at("/page/nextCursor");
        recording.take();
        Client.at(port)
                .as("oda")
                .get("/sessions?state=CLOSED&limit=5&cursor=" + cursor)
                .mustBe(200);
        assertThat(recording.take().stream().map(Sent::sql)).contains(first);
    }

    private String sqlThatFindsThePage(String list) {
        return sentFor("oda", list).stream()
                .filter(statement -> statement.values().contains(NEWEST))
                .findFirst()
                .orElseThrow()
                .sql();
    }

    /** Without the counting of enrollments, which costs as much as the sessions that are shown have. */
    private List<Sent> sentFor(String caller, String list) {
        List<Sent> sent = sent(caller, list);
        assertThat(sent).anyMatch(statement -> statement.values().contains(NEWEST));
        return sent;
    }

    private List<Sent> sent(String caller, String list) {
        String path = list;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        recording.take();
        Client.at(port).as(caller).get(path).mustBe(200);
        return recording.take().stream()
                .filter(KeysetPlansTest::reads)
                .filter(statement -> !statement.sql().contains("count(*) as there"))
                .filter(statement -> !statement.sql().contains(" group by "))
                .filter(statement -> !statement.sql().contains("count(*) filter"))
                .toList();
    }

    private static boolean reads(Sent statement) {
        return statement.sql().startsWith("select") || statement.sql().startsWith("(select");
    }

    private void check(String caller, String list, @Nullable String lookedAt, int window, List<UUID> places) {
        Set<String> beside = lookedAt == null ? Set.of() : Set.of(lookedAt.split(" and "));
        for (Sent statement : sentFor(caller, list)) {
            boolean found = statement.values().contains(NEWEST);
            checkPlans(statement, found ? places : List.of(NEWEST), NEWEST, beside, window);
        }
    }

    private void checkPlans(Sent statement, List<?> places, Object first, Set<String> beside, int window) {
        assertThat(statement.sql()).doesNotContainIgnoringCase("offset");
        readsNoMoreThan(window, statement, places, first, beside);
    }

    private void readsNoMoreThan(int window, Sent statement, List<?> places, Object first, Set<String> beside) {
        for (Object place : places) {
            for (boolean generic : new boolean[] {false, true}) {
                Plan plan = city.explain(statement.with(first, place), generic);
                String why = "before " + place + ": " + statement + "\n" + plan;
                assertThat(plan.readAsAWhole()).as(why).doesNotContainAnyElementsOf(BIG);
                assertThat(plan.read()).as(why).isLessThanOrEqualTo(STRANDS * PAGE + window);
                assertThat(plan.buffers())
                        .as(why)
                        .isLessThanOrEqualTo(beside.contains(ROWS_AND_ALL) ? 3 * BUFFERS : BUFFERS);
                assertThat(plan.sorted()).as(why).isLessThanOrEqualTo(STRANDS * PAGE + window);
                if (statement.values().contains(NEWEST) && !beside.contains(ROWS_AND_ALL)) {
                    assertThat(plan.readBesideTheIndex()).as(why).isSubsetOf(beside);
                }
            }
        }
    }
}

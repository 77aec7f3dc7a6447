package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.OfferReader.Offer;
import city.novaaria.dreamocracy.api.OfferReader.Reading;
import city.novaaria.dreamocracy.api.OfferReader.Seen;
import city.novaaria.dreamocracy.api.OfferReader.Step;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.WrittenTables.Writes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever an answer offers works for whom it is offered to: {@code allowedActions} of things and of refusals, and the
 * remedies of objections. People of all roles read the demo community after each of the documented steps, and try
 * everything that they are offered there, once for each state that it is offered in.
 *
 * <p>That the charter objects to what somebody does with an enrollment is an answer of its own; that it objects to an
 * offered step of a session, that the caller may not, or that the state forbids it, is none.
 */
@OnPostgres
class OfferedActionsTest {

    /** What the community went through: an example of the document with what comes before it, and where it is looked at. */
    private record World(String example, Function<Reading, Seen> look) {

        /** Around one session. */
        static World of(String example, String number) {
            return new World(example, reading -> reading.within(DEMO + number));
        }

        /** In one list. */
        static World of(String example, String thing, String list) {
            return new World(example, reading -> reading.list(thing, list));
        }

        /** Everywhere. */
        static World of(String example) {
            return new World(example, Reading::everything);
        }
    }

    private static final String DEMO = "01930000-0000-7000-8000-000000000";

    private static final List<World> WORLDS = List.of(
            World.of("getMe"),
            World.of("requestBirthDateCorrection"),
            World.of("requestRecordMerge"),
            World.of("agreeToRecordMerge"),
            World.of("suspendApproval"),
            World.of("shareReflection", "Reflection", "/me/reflections"),
            World.of("screenReflection", "Reflection", "/sanctuaries/" + DEMO + "001/reflections"),
            World.of("submitArtwork", "Artwork", "/artworks"),
            World.of("planExhibition", "Exhibition", "/exhibitions"),
            World.of("planGathering", "Gathering", "/gatherings"),
            World.of("endGathering", "Registration", "/gatherings/" + DEMO + "a74/registrations"),
            World.of("registerForGathering", "Registration", "/me/registrations"),
            World.of("openGathering", "Registration", "/gatherings/" + DEMO + "a72/registrations"),
            World.of("changeGathering", "LaceLoan", "/lace-loans"),
            World.of("getEmergencyAccess", "EmergencyAccess", "/emergency-accesses"),
            World.of("endEmergencyAccess", "EmergencyAccess", "/emergency-accesses"),
            World.of("approveArtwork", "Artwork", "/artworks"),
            World.of("declineArtwork", "Artwork", "/artworks"),
            World.of("declareInterests", "EthicsReview", "/ethics-reviews"),
            World.of("castVote", "EthicsReview", "/ethics-reviews"),
            World.of("renewApproval", "EthicsReview", "/ethics-reviews"),
            World.of("giveEvidence", "EthicsReview", "/ethics-reviews"),
            World.of("recordAftercareAttempt", "690"),
            World.of("declineAftercareCheckIn", "AftercareCheckIn", "/aftercare-check-ins"),
            World.of("changeSanctuary", "Sanctuary", "/sanctuaries"),
            World.of("changeDreamscape", "Dreamscape", "/dreamscapes"),
            World.of("recordHazardDeviation", "605"),
            World.of("giveEvidence", "601"),
            World.of("beginCheckIn", "603"),
            World.of("startSession", "601"),
            World.of("pauseSession", "605"),
            World.of("startRecording", "Recording", "/sessions/" + DEMO + "605/recordings"),
            World.of("getRecordingShare", "RecordingShare", "/recordings/" + DEMO + "d03/shares"),
            World.of("stopRecording", "Recording", "/sessions/" + DEMO + "605/recordings"),
            World.of("stopScene", "605"),
            World.of("stopPerson", "605"),
            World.of("endSession", "605"),
            World.of("withdrawEnrollment", "605"),
            World.of("reportHazardDeviation", "605"),
            World.of("requestWaiver", "602"),
            World.of("cancelSession", "603"),
            World.of("bindLace", "603"),
            World.of("changeSanctuary", "605"));

    /** What nobody is offered in the demo community, with the reason. */
    private static final Map<String, String> NOT_MET = Map.of(
            "Enrollment GIVE_NUMBERS_AGAIN", "nobody has declined them in the demo; a story does",
            "CorrectiveAction COMPLETE",
                    "it stands in the incident, which whoever carries it out does not see; a story does",
            "CorrectiveAction VERIFY", "it stands in the incident; a story verifies it",
            "Enrollment UNDO_NO_SHOW", "who did not come looks like everybody who was not there; a story undoes it",
            "Sanctuary CLOSE", "dreams are planned or under way in both houses; a story closes one when they are not",
            "RecordMerge WITHDRAW", "whoever asked for a merge finds it by the answer only; its example takes it back",
            "Enrollment WAKE", "nobody sleeps in the demo community; stories wake sleepers");

    /** One of each role, who is on duty and who is not, and dreamers in each state. */
    private static final List<String> READERS = List.of(
            "vesna", "mira", "kade", "celia", "tariq", "bram", "jun", "noor", "aya", "dov", "gil", "ivo", "lia", "pia",
            "hana");

    @LocalServerPort
    int port;

    @Autowired
    DatabaseCopy justLoaded;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Writes writes;

    private final Set<String> met = new TreeSet<>();
    private DocumentedExamples examples;
    private OfferReader reading;
    private DatabaseCopy world;
    private OfferTrials trials;

    @BeforeEach
    void readTheDocument() {
        examples = new DocumentedExamples(port);
        reading = new OfferReader(examples);
        world = new DatabaseCopy(database, writes, "offered");
        trials = new OfferTrials(examples, jdbc, world);
    }

    @Test
    void everyActionOfTheDocumentIsTried() {
        assertThat(reading.actionsWithoutOperation()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedWorks() {
        Stream<DynamicTest> works = WORLDS.stream()
                .map(world -> DynamicTest.dynamicTest(world.example(), () -> {
                    try {
                        become(world.example());
                        assertThat(faults(READERS, world.look())).isEmpty();
                    } finally {
                        justLoaded.restore();
                    }
                }));
        DynamicTest child = DynamicTest.dynamicTest("a child and her guardian", this::whatIsOfferedToGuardiansWorks);
        DynamicTest time = DynamicTest.dynamicTest("when check-in may begin", this::whatIsOfferedBeforeCheckInWorks);
        DynamicTest all = DynamicTest.dynamicTest("everything", () -> {
            Set<String> missing = OfferReader.actions();
            missing.removeAll(met);
            assertThat(missing).isEqualTo(NOT_MET.keySet());
        });
        return Stream.concat(works, Stream.of(child, time, all));
    }

    private void whatIsOfferedBeforeCheckInWorks() {
        Client jun = examples.as("jun");
        Answer session = jun.get("/sessions/" + DEMO + "603").mustBe(200);
        Duration still = Duration.between(
                Instant.parse(jun.get("/demo/clock").at("/now")), Instant.parse(session.at("/checkInFrom")));
        jun.post("/demo/clock", Client.object("advance", still.plusSeconds(1).toString()))
                .mustBe(200);
        Set<String> faults = faults(List.of("jun"), reading -> reading.within(DEMO + "603"));
        justLoaded.restore();
        assertThat(faults).isEmpty();
    }

    private void whatIsOfferedToGuardiansWorks() {
        Client hana = examples.as("hana");
        ReadyDreams.Ready first = new ReadyDreams(jdbc).withPia(1, "aya", "ben");
        String pia = "/enrollments/" + first.enrollments().getFirst().enrollment();
        String session = first.session().toString();
        Set<String> faults = around(session);
        examples.as("jun").post("/sessions/" + session + "/start").mustBe(200);
        faults.addAll(around(session));
        hana.post(pia + "/stop").mustBe(200);
        faults.addAll(around(session));
        examples.as("jun").post("/sessions/" + session + "/end").mustBe(200);
        faults.addAll(around(session));

        ReadyDreams.Ready second = new ReadyDreams(jdbc).withPia(1, "cleo", "dov");
        session = second.session().toString();
        hana.post("/enrollments/" + second.enrollments().getFirst().enrollment() + "/withdrawal")
                .mustBe(200);
        hana.post(
                        "/sessions/" + session + "/enrollments",
                        Client.object(
                                "participantId",
                                second.enrollments().getFirst().participant().toString()))
                .mustBe(201);
        faults.addAll(around(session));
        justLoaded.restore();
        assertThat(faults).isEmpty();
    }

    @Test
    void anOfferThatFailsIsFoundAndSoIsWhatIsWithheld() {
        String session = DEMO + "603";
        Offer planted = new Offer(
                "aya", "[planted]", true, "START", "startSession", "/sessions/" + session + "/start", "", "", Set.of());
        assertThat(trials.faults(new Seen(List.of(planted), List.of(), List.of())))
                .singleElement()
                .asString()
                .contains("answers 404");

        List<Step> told = reading.as("jun").within(session).steps();
        List<Step> otherwise =
                told.stream().map(OfferedActionsTest::saidOtherwise).toList();
        assertThat(trials.faults(new Seen(List.of(), otherwise, List.of())))
                .anyMatch(fault -> fault.contains("works although youMay is false"))
                .anyMatch(fault -> fault.contains("answers 403"));
        justLoaded.restore();
    }

    private static Step saidOtherwise(Step step) {
        JsonNode remedy = step.remedy().deepCopy();
        ObjectNode view = (ObjectNode) remedy.get("steps").get(step.position());
        view.put("youMay", !view.get("youMay").asBoolean());
        return new Step(step.reader(), "[planted]", step.subject(), remedy, step.position(), step.session());
    }

    private void become(String example) {
        Map<String, String> variables = examples.prepare(example);
        examples.send(example, examples.as(examples.caller(example)), variables)
                .mustBe(examples.of(example).get("status").asInt());
    }

    private Set<String> around(String session) {
        return faults(List.of("hana", "pia", "jun", "celia"), reading -> reading.within(session));
    }

    private Set<String> faults(List<String> readers, Function<Reading, Seen> look) {
        world.renew();
        Set<String> faults = new TreeSet<>();
        for (String reader : readers) {
            Seen seen = look.apply(reading.as(reader));
            seen.offers().stream()
                    .filter(Offer::offered)
                    .map(Offer::thingAndAction)
                    .forEach(met::add);
            faults.addAll(trials.faults(seen));
        }
        return faults;
    }
}

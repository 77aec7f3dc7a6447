package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.OfferReader.Offer;
import city.novaaria.dreamocracy.api.OfferReader.Seen;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.WrittenTables.Writes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Whatever an answer offers works for whom it is offered to: {@code allowedActions} of things and of refusals, and the
 * remedies of objections. People of all roles read the demo community after each of the documented steps, and try
 * everything that they are offered there, once for each state that it is offered in.
 *
 * <p>That the charter objects is an answer of its own; that the caller may not, or that the state forbids it, is none.
 */
@OnPostgres
class OfferedActionsTest {

    /** What the community went through: an example of the document with what comes before it, and the session it is about. */
    private record World(String example, @Nullable String session) {

        static World of(String example, String number) {
            return new World(example, "01930000-0000-7000-8000-000000000" + number);
        }

        /** Where more is otherwise than in one session. */
        static World of(String example) {
            return new World(example, null);
        }
    }

    private static final List<World> WORLDS = List.of(
            World.of("getMe"),
            World.of("requestBirthDateCorrection"),
            World.of("suspendApproval"),
            World.of("giveEvidence", "601"),
            World.of("beginCheckIn", "603"),
            World.of("startSession", "601"),
            World.of("pauseSession", "605"),
            World.of("stopScene", "605"),
            World.of("stopPerson", "605"),
            World.of("endSession", "605"),
            World.of("withdrawEnrollment", "605"),
            World.of("reportHazardDeviation", "605"),
            World.of("requestWaiver", "602"),
            World.of("cancelSession", "603"),
            World.of("bindLace", "603"),
            World.of("changeSanctuary", "605"));

    /** One of each role, who is on duty and who is not, and dreamers in each state. */
    private static final List<String> READERS =
            List.of("vesna", "mira", "kade", "celia", "tariq", "jun", "noor", "aya", "dov", "gil", "ivo", "lia");

    /** What answers 2xx and changes nothing when there is nothing to leave any more. */
    private static final Set<String> NEVER_GATED =
            Set.of("stopScene", "safeStopSession", "stopPerson", "withdrawEnrollment", "relayWithdrawal");

    @LocalServerPort
    int port;

    @Autowired
    DatabaseCopy justLoaded;

    @Autowired
    DataSource database;

    @Autowired
    Writes writes;

    private final Set<String> tried = new HashSet<>();
    private DocumentedExamples examples;
    private OfferReader reading;

    @BeforeEach
    void readTheDocument() {
        examples = new DocumentedExamples(port);
        reading = new OfferReader(examples);
    }

    @Test
    void everyActionOfTheDocumentIsTried() {
        assertThat(reading.actionsWithoutOperation()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedWorks() {
        return WORLDS.stream()
                .map(world -> DynamicTest.dynamicTest(world.example(), () -> {
                    try {
                        become(world.example());
                        assertThat(faults(world.session(), new DatabaseCopy(database, writes, "offered")))
                                .isEmpty();
                    } finally {
                        justLoaded.restore();
                    }
                }));
    }

    private void become(String example) {
        Map<String, String> variables = examples.prepare(example);
        examples.send(example, examples.as(examples.caller(example)), variables)
                .mustBe(examples.of(example).get("status").asInt());
    }

    private Set<String> faults(@Nullable String session, DatabaseCopy world) {
        Set<String> faults = new TreeSet<>();
        for (String reader : READERS) {
            Seen seen = session == null ? reading.allOf(reader) : reading.within(reader, session);
            seen.faults().forEach(fault -> faults.add(reader + ": " + fault));
            Deque<Offer> offers = new ArrayDeque<>(seen.offers());
            while (!offers.isEmpty()) {
                Offer offer = offers.remove();
                if (tried.add(offer.signature())) {
                    offers.addAll(judge(offer, reading.attempt(offer), faults));
                    world.restore();
                }
            }
        }
        return faults;
    }

    /** Notes what is wrong with the answer; what it offers in its turn is tried, too. */
    private List<Offer> judge(Offer offer, Answer answer, Set<String> faults) {
        JsonNode body = answer.text().isEmpty() ? examples.of(offer.operation()) : answer.json();
        boolean conflict = body.path("code").asString("").equals("state-conflict");
        if (offer.offered()) {
            if (Set.of(400, 401, 403, 404, 405, 428).contains(answer.status()) || conflict) {
                faults.add(offer + " answers " + answer.status() + " "
                        + body.path("code").asString("") + " "
                        + body.path("detail").asString(""));
            }
        } else if (answer.status() < 300 && !NEVER_GATED.contains(offer.operation())) {
            faults.add(offer + " works although it is not offered");
        }
        if (conflict) {
            body.path("allowedActions").valueStream().map(JsonNode::asString).forEach(action -> {
                if (!offer.allowedToo(action)) {
                    faults.add(offer + " is refused with the offer of " + action + ", which the thing does not offer");
                }
            });
        }
        Seen more = reading.remedies(offer, body.path("objections"));
        faults.addAll(more.faults());
        return more.offers();
    }
}

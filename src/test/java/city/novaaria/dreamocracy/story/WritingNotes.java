package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.guidance.EthicsNoteEvent;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.HeardEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What one ethicist learnt a second one reads; then anybody can cite it, and nobody edits it. */
abstract class WritingNotes {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String OURS = "/sanctuaries/" + DEMO + "001/ethics-notes";
    private static final String PUBLISHED = "/ethics-notes/" + DEMO + "e01";

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @LocalServerPort
    private int port;

    @Autowired
    private HeardEvents events;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void aNoteIsReadByASecondEthicistBeforeAnybodyReadsIt() {
        Answer drafted = city.as("tariq").post(OURS, note("ANYBODY")).mustBe(201);
        String note = drafted.header("Location").substring("/api/v1".length());
        assertThat(drafted.at("/state")).isEqualTo("DRAFT");
        city.as("jun").get(note).mustBeProblem(404, "not-found");
        city.get(note).mustBeProblem(404, "not-found");
        assertThat(actions(city.as("ilse").get(note))).isEmpty();
        city.as("ilse").post(note + "/submission").mustBeProblem(403, "forbidden");
        city.as("ilse").post(note + "/publication").mustBeProblem(409, "state-conflict");

        city.as("tariq").post(note + "/submission").mustBe(200);
        city.as("tariq").post(note + "/publication").mustBeProblem(403, "forbidden");
        assertThat(tasks("ilse", "READ_NOTE")).contains("/api/v1" + note);
        assertThat(tasks("tariq", "READ_NOTE")).doesNotContain("/api/v1" + note);
        city.as("ilse")
                .post(note + "/return", object("reason", "For which intensities?"))
                .mustBe(200);
        assertThat(city.as("tariq").get(note).at("/returnedReason")).isEqualTo("For which intensities?");
        assertThat(tasks("tariq", "FINISH_NOTE")).contains("/api/v1" + note);

        String tag = city.as("tariq").get(note).header("ETag");
        city.as("tariq").send("PUT", note, note("ANYBODY"), JSON).mustBeProblem(428, "condition-required");
        city.as("tariq")
                .with("If-Match", tag)
                .send("PUT", note, changed(), JSON)
                .mustBe(200);
        city.as("tariq")
                .with("If-Match", tag)
                .send("PUT", note, changed(), JSON)
                .mustBeProblem(412, "stale");
        city.as("tariq").post(note + "/submission").mustBe(200);
        city.as("ilse").post(note + "/publication").mustBe(200);

        Answer read = city.get(note).mustBe(200);
        assertThat(read.at("/title")).isEqualTo("Changed");
        assertThat(read.json().at("/grounds").isNull()).isTrue();
        assertThat(read.json().at("/author").isNull()).isTrue();
        assertThat(read.json().at("/hidden").toString())
                .isEqualTo("[\"grounds\",\"author\",\"reviewer\",\"returnedReason\"]");
        assertThat(city.as("tariq").get(note).at("/grounds/0/id")).isEqualTo(DEMO + "501");
        city.as("tariq")
                .with("If-Match", "*")
                .send("PUT", note, note("ANYBODY"), JSON)
                .mustBeProblem(409, "state-conflict");
        city.as("ilse").post(note + "/return", object("reason", "Too late.")).mustBeProblem(409, "state-conflict");
    }

    @Test
    void aNewerOneTakesItsPlaceOnceAndTheAddressOfTheOldOneStays() {
        String old = published(note("ANYBODY"));
        String first = submitted(old + "/successors", note("ANYBODY"));
        String second = submitted(old + "/successors", note("ANYBODY"));
        city.as("ilse").post(first + "/publication").mustBe(200);
        assertThat(city.as("ilse")
                        .post(second + "/publication")
                        .mustBeProblem(409, "note-replaced-already")
                        .at("/detail"))
                .contains("submit it anew");
        Answer waiting = city.as("ilse").get(second);
        assertThat(waiting.at("/state")).isEqualTo("IN_REVIEW");
        assertThat(actions(waiting)).containsExactly("RETURN");
        assertThat(listedActions("ilse", second)).isEqualTo("[\"RETURN\"]");
        assertThat(step("ilse", second)).isEqualTo("returnEthicsNote");
        Answer superseded = city.get(old).mustBe(200);
        assertThat(superseded.at("/state")).isEqualTo("SUPERSEDED");
        assertThat(superseded.at("/text")).isEqualTo("Look at people.");
        assertThat("/ethics-notes/" + superseded.at("/supersededBy")).isEqualTo(first);
        city.as("tariq").post(old + "/successors", note("ANYBODY")).mustBeProblem(409, "state-conflict");

        city.as("ilse")
                .post(first + "/retraction", object("reason", "It names an evening."))
                .mustBe(200);
        Answer retracted = city.get(first).mustBe(200);
        assertThat(retracted.at("/state")).isEqualTo("RETRACTED");
        assertThat(retracted.json().at("/title").isNull()).isTrue();
        assertThat(retracted.json().at("/text").isNull()).isTrue();
        assertThat(retracted.at("/retractedReason")).isEqualTo("It names an evening.");
    }

    @Test
    void whatBecomesOfANoteBecauseOfAnotherIsAnEventOfItsOwn() {
        String old = published(note("ANYBODY"));
        String newer = submitted(old + "/successors", note("ANYBODY"));

        assertThat(events.during(
                        () -> city.as("ilse").post(newer + "/publication").mustBe(200)))
                .hasExactlyElementsOfTypes(EthicsNoteEvent.Superseded.class, EthicsNoteEvent.Published.class);
        assertThat(events.during(() -> retract(newer)))
                .hasExactlyElementsOfTypes(EthicsNoteEvent.Retracted.class, EthicsNoteEvent.BackInForce.class);
    }

    /** As the refusal says. */
    @Test
    void submittedAnewANoteReplacesWhatTookThePlaceOfTheOldOne() {
        String old = published(note("ANYBODY"));
        String first = submitted(old + "/successors", note("ANYBODY"));
        String second = submitted(old + "/successors", note("ANYBODY"));
        String third = submitted(old + "/successors", note("ANYBODY"));
        String fourth = submitted(old + "/successors", note("ANYBODY"));
        city.as("ilse").post(first + "/publication").mustBe(200);
        comesBackAndIsPublished(second);
        assertThat(city.as("tariq").get(second).at("/supersedes")).isEqualTo(idIn(first));
        assertThat(city.get(first).at("/supersededBy")).isEqualTo(idIn(second));

        retract(first);
        retract(second);
        assertThat(city.get(old).state()).as("in force again").isEqualTo("PUBLISHED");
        assertThat(step("ilse", third)).isEqualTo("publishEthicsNote");
        city.as("ilse").post(third + "/publication").mustBe(200);
        retract(old);
        retract(third);
        comesBackAndIsPublished(fourth);
        assertThat(city.as("tariq").get(fourth).json().at("/supersedes").isNull())
                .as("nothing is in force that it could replace")
                .isTrue();
    }

    private void comesBackAndIsPublished(String note) {
        assertThat(actions(city.as("ilse").get(note))).containsExactly("RETURN");
        city.as("ilse")
                .post(note + "/return", object("reason", "Another took its place."))
                .mustBe(200);
        city.as("tariq").post(note + "/submission").mustBe(200);
        assertThat(actions(city.as("ilse").get(note))).containsExactly("PUBLISH", "RETURN");
        city.as("ilse").post(note + "/publication").mustBe(200);
    }

    private static String idIn(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String step(String name, String note) {
        return city.as(name)
                .get("/me/tasks?limit=100&kind=READ_NOTE")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(task -> task.at("/href").asString().equals("/api/v1" + note))
                .map(task -> task.at("/steps/0/operationId").asString())
                .findAny()
                .orElse("no task");
    }

    private String listedActions(String name, String note) {
        return city.as(name)
                .get("/ethics-notes?limit=100&state=IN_REVIEW")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(listed -> listed.at("/id").asString().equals(idIn(note)))
                .map(listed -> listed.at("/allowedActions").toString())
                .findAny()
                .orElse("not listed");
    }

    /** Or nobody would be told what holds; whoever does not want that one either retracts it as well. */
    @Test
    void onceItsSuccessorIsRetractedANoteIsInForceAgain() {
        String old = published(note("ANYBODY"));
        String second = submitted(old + "/successors", note("ANYBODY"));
        String first = published(old + "/successors", note("ANYBODY"));
        retract(first);
        Answer again = city.as("tariq").get(old).mustBe(200);
        assertThat(again.state()).isEqualTo("PUBLISHED");
        assertThat(again.json().at("/supersededBy").isNull()).isTrue();
        assertThat(actions(again)).containsExactly("SUPERSEDE", "RETRACT");

        city.as("ilse").post(second + "/publication").mustBe(200);
        assertThat("/ethics-notes/" + city.get(old).at("/supersededBy")).isEqualTo(second);
        retract(old);
        retract(second);
        assertThat(city.get(old).state()).as("what was retracted stays so").isEqualTo("RETRACTED");
    }

    /** Of several that replaced one another; those that were retracted in between are passed over. */
    @Test
    void theNewestThatStillSpeaksIsInForce() {
        String oldest = published(note("ANYBODY"));
        String older = published(oldest + "/successors", note("ANYBODY"));
        String newer = published(older + "/successors", note("ANYBODY"));
        String newest = published(newer + "/successors", note("ANYBODY"));
        retract(newer);
        assertThat(city.get(older).state()).as("the newest is in force").isEqualTo("SUPERSEDED");
        retract(newest);
        assertThat(city.get(older).state()).isEqualTo("PUBLISHED");
        assertThat(city.get(oldest).state()).isEqualTo("SUPERSEDED");
    }

    private void retract(String note) {
        city.as("ilse")
                .post(note + "/retraction", object("reason", "It names an evening."))
                .mustBe(200);
    }

    @Test
    void whatIsForEthicistsIsReadByThemInEveryHouse() {
        String note = published(note("ETHICISTS"));
        city.get(note).mustBeProblem(404, "not-found");
        city.as("jun").get(note).mustBeProblem(404, "not-found");
        assertThat(listed(city.as("jun"), "?limit=100")).doesNotContain(note);
        assertThat(city.as("wren").get(note).mustBe(200).at("/title")).isEqualTo("A silent phone");
        assertThat(listed(city.as("tariq"), "?limit=100&state=PUBLISHED")).contains(note);
    }

    @Test
    void fromARuleOneFindsWhatWasLearntAboutIt() {
        assertThat(listed(city, "?rule=LIV-03")).contains(PUBLISHED);
        assertThat(listed(city, "?rule=CON-01")).doesNotContain(PUBLISHED);
        assertThat(listed(city, "?state=DRAFT")).isEmpty();
        assertThat(city.get("/ethics-notes?rule=LIV-03")
                        .json()
                        .at("/items/0/hidden")
                        .toString())
                .contains("text");
        city.get("/ethics-notes?rule=nonsense").mustBeProblem(400, "invalid-request");
    }

    @Test
    void whatIsNotThereIsRefusedAllAtOnce() {
        Map<String, @Nullable Object> note = note("ANYBODY");
        note.put("rules", List.of("LIV-" + 99));
        note.put("grounds", List.of(object("kind", "SESSION", "id", DEMO + "501")));
        assertThat(city.as("tariq")
                        .post(OURS, note)
                        .mustBeProblem(422, "unprocessable")
                        .json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactly("#/rules", "#/grounds");
        city.as("jun").post(OURS, note("ANYBODY")).mustBeProblem(403, "forbidden");
        city.as("tariq")
                .post("/sanctuaries/" + DEMO + "0ff/ethics-notes", note("ANYBODY"))
                .mustBeProblem(404, "not-found");
    }

    private String published(Map<String, @Nullable Object> note) {
        return published(OURS, note);
    }

    private String published(String where, Map<String, @Nullable Object> note) {
        String address = submitted(where, note);
        city.as("ilse").post(address + "/publication").mustBe(200);
        return address;
    }

    private String submitted(String where, Map<String, @Nullable Object> note) {
        String address = city.as("tariq")
                .post(where, note)
                .mustBe(201)
                .header("Location")
                .substring("/api/v1".length());
        city.as("tariq").post(address + "/submission").mustBe(200);
        return address;
    }

    private static Map<String, @Nullable Object> note(String audience) {
        return new HashMap<>(object(
                "kind",
                "OBSERVATION",
                "audience",
                audience,
                "title",
                "A silent phone",
                "text",
                "Look at people.",
                "rules",
                List.of("LIV-02"),
                "grounds",
                List.of(object("kind", "REVIEW", "id", DEMO + "501"))));
    }

    private static Map<String, @Nullable Object> changed() {
        Map<String, @Nullable Object> note = note("ANYBODY");
        note.put("title", "Changed");
        return note;
    }

    private static List<String> actions(Answer note) {
        return note.json()
                .at("/allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> tasks(String name, String kind) {
        return city.as(name)
                .get("/me/tasks?limit=100&kind=" + kind)
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(task -> task.at("/href").asString())
                .toList();
    }

    private static List<String> listed(Client client, String query) {
        return client.get("/ethics-notes" + query)
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(note -> "/ethics-notes/" + note.at("/id").asString())
                .toList();
    }
}

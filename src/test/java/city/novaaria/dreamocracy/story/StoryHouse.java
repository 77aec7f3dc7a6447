package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sanctuary of its own with one gentle dreamscape, for stories about its versions and what people agree to. */
final class StoryHouse {

    private final Client city;
    private final String id;
    private final String dreamscape;
    private final Map<String, String> crew = new HashMap<>();

    StoryHouse(Client city) {
        this.city = city;
        this.id = city.as("vesna").foundSanctuary("Story House " + UUID.randomUUID());
        Map.of(
                        "mira",
                        "WEAVER",
                        "celia",
                        "ORGANIZER",
                        "tariq",
                        "ETHICIST",
                        "ilse",
                        "ETHICIST",
                        "jun",
                        "FACILITATOR",
                        "oda",
                        "FACILITATOR")
                .forEach((name, role) -> crew.put(
                        name,
                        city.as("vesna")
                                .post(
                                        "/sanctuaries/" + id + "/crew",
                                        object(
                                                "subject", name,
                                                "displayName", name,
                                                "role", role,
                                                "credentialedUpTo", "I5"))
                                .mustBe(201)
                                .id()));
        this.dreamscape = city.as("mira")
                .post("/dreamscapes", object("sanctuaryId", id, "title", "A quiet light"))
                .mustBe(201)
                .id();
    }

    String id() {
        return id;
    }

    String dreamscape() {
        return dreamscape;
    }

    /** Gives somebody a role here. */
    String employ(String name, String role) {
        return crew.merge(
                name + " " + role,
                city.as("vesna")
                        .post(
                                "/sanctuaries/" + id + "/crew",
                                object("subject", name, "displayName", name, "role", role, "credentialedUpTo", "I5"))
                        .mustBe(201)
                        .id(),
                (_, now) -> now);
    }

    /** The entry of somebody whom the house had from the beginning. */
    String crew(String name) {
        return Objects.requireNonNull(crew.get(name));
    }

    /** Hands in the next version, whose questions have their first choice as the right answer; answers with its review. */
    String version(String text, Boolean... critical) {
        return submit("mira", draft(text, List.of(), critical));
    }

    /** Writes the next version, made of these fears; answers with its address. */
    String draft(String text, List<String> fears, Boolean... critical) {
        List<Map<String, @Nullable Object>> questions = List.of(critical).stream()
                .map(must -> object(
                        "prompt",
                        "What does the text say?",
                        "choices",
                        List.of("This", "Something else", "Nothing"),
                        "answer",
                        0,
                        "critical",
                        must))
                .toList();
        String number = city.as("mira")
                .post(
                        "/dreamscapes/" + dreamscape + "/versions",
                        object(
                                "intensity",
                                "I1",
                                "modality",
                                "AWAKE",
                                "duration",
                                "PT30M",
                                "synopsis",
                                "A light that grows and fades; draft " + UUID.randomUUID() + ".",
                                "contentTags",
                                List.of("light"),
                                "scenes",
                                List.of(object(
                                        "title",
                                        "The light",
                                        "narrative",
                                        "It grows, and it fades.",
                                        "contentTags",
                                        List.of("light"),
                                        "fearIds",
                                        fears)),
                                "disclosure",
                                object("language", "en", "text", text, "questions", questions)))
                .mustBe(201)
                .at("/number");
        return "/dreamscapes/" + dreamscape + "/versions/" + number;
    }

    /** Tries to hand in the next version. */
    Answer submitted(String text, Boolean... critical) {
        return city.as("mira").post(draft(text, List.of(), critical) + "/submit");
    }

    /** Answers with the review of the version that somebody hands in. */
    String submit(String name, String version) {
        city.as(name).post(version + "/submit").mustBe(200);
        return "/ethics-reviews/"
                + city.as("tariq")
                        .get("/ethics-reviews?dreamscapeId=" + dreamscape)
                        .mustBe(200)
                        .at("/items/0/id");
    }

    void approve(String review) {
        approve(review, "P180D");
    }

    void approve(String review, String validFor) {
        city.as("tariq")
                .post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200);
        city.as("tariq")
                .post(review + "/votes", object("vote", "APPROVE", "rationale", "Gentle.", "validFor", validFor))
                .mustBe(200);
    }

    /** Suspends the house, or opens it again. */
    void become(String state) {
        city.as("vesna").patch("/sanctuaries/" + id, object("state", state)).mustBe(200);
    }

    Answer rule(String review, boolean material, String whatChanged) {
        return city.as("ilse")
                .post(
                        review + "/rulings",
                        object("material", material, "reason", "I compared them.", "whatChanged", whatChanged));
    }

    /** Opens a session of the first version, as late as check-in may begin at once. */
    String session() {
        String session = plannedSession();
        city.as("jun").post(session + "/open").mustBe(200);
        return session;
    }

    /** The same before it is opened. */
    String plannedSession() {
        return plannedSession(Duration.ofMinutes(178));
    }

    /** So long ahead. */
    String plannedSession(Duration ahead) {
        return "/sessions/" + planned(chamber(), ahead).mustBe(201).id();
    }

    /** A chamber of its own. */
    String chamber() {
        return city.as("vesna")
                .post(
                        "/sanctuaries/" + id + "/chambers",
                        object("name", UUID.randomUUID().toString(), "berths", 12))
                .mustBe(201)
                .id();
    }

    /** Tries to plan a session of the first version there. */
    Answer planned(String chamber) {
        return planned(chamber, Duration.ofMinutes(178));
    }

    private Answer planned(String chamber, Duration ahead) {
        Instant now = Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
        return city.as("celia")
                .post(
                        "/sessions",
                        object(
                                "sanctuaryId",
                                id,
                                "chamberId",
                                chamber,
                                "dreamscapeId",
                                dreamscape,
                                "dreamscapeVersion",
                                1,
                                "title",
                                "An evening",
                                "startsAt",
                                now.plus(ahead).toString(),
                                "minimumDreamers",
                                2));
    }

    /** Puts enough people on duty; all but jun are in no session of the demo. */
    void staff(String session) {
        city.as("celia")
                .put(
                        session,
                        "/crew",
                        List.of(
                                object("crewId", crew.get("jun"), "duty", "FACILITATOR"),
                                object("crewId", crew.get("oda"), "duty", "FACILITATOR"),
                                object("crewId", crew.get("mira"), "duty", "WEAVER")))
                .mustBe(200);
    }

    String enroll(String name, String session) {
        return "/enrollments/"
                + city.as(name)
                        .post(
                                session + "/enrollments",
                                object("participantId", city.as(name).get("/me").at("/participantId")))
                        .mustBe(201)
                        .id();
    }

    Answer serve(String name, String enrollment) {
        return city.as(name).post(enrollment + "/servings").mustBe(201);
    }

    /** Says yes after reading, with the right answer to the one question. */
    void consent(String name, String enrollment) {
        city.as(name)
                .post(enrollment + "/consents", decision(serve(name, enrollment).id(), true, List.of(0)))
                .mustBe(201);
    }

    /** Arrives, rehearses the stop signal, and is fit. */
    void getReady(String name, String enrollment) {
        city.as("jun").post(enrollment + "/check-in").mustBe(200);
        city.as(name)
                .post(enrollment + "/rehearsals", object("signal", "lantern"))
                .mustBe(200);
        city.as(name)
                .post(enrollment + "/fitness", object("fit", true, "attestedAs", "SELF"))
                .mustBe(200);
        city.as("jun")
                .post(enrollment + "/fitness", object("fit", true, "attestedAs", "OBSERVER"))
                .mustBe(200);
    }

    static Map<String, @Nullable Object> decision(String serving, boolean takesPart, List<Integer> answers) {
        return object(
                "servingId",
                serving,
                "answers",
                answers,
                "decisions",
                List.of(
                        object("scope", "PARTICIPATE", "granted", takesPart),
                        object("scope", "EMERGENCY_CONTACT", "granted", takesPart),
                        object("scope", "GROUP_VISIBILITY", "granted", takesPart),
                        object("scope", "AV_RECORDING", "granted", false)),
                "signature",
                object("name", "A dreamer"));
    }
}

package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the people of a house make of a dream once it is over: words, art, a note for whoever dreams next, and a celebration. */
final class WhatComesOfIt {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final Client city;
    private final OasisHouse house;

    WhatComesOfIt(Client city, OasisHouse house) {
        this.city = city;
        this.house = house;
    }

    /** Aya leaves words, which may become art; whoever says nothing is asked by nobody. */
    String ayaLeavesWords(String session) {
        Answer left = city.as("aya")
                .post(
                        session + "/reflections",
                        object(
                                "words",
                                "The water had no ground, and somebody held my hand.",
                                "sharing",
                                object(
                                        "shownTo",
                                        List.of("DREAMERS"),
                                        "permissions",
                                        List.of(object(
                                                "purpose", "ART",
                                                "forms", List.of("PARAPHRASE"),
                                                "attribution", "ANONYMOUS")))))
                .mustBe(201);
        String reflection = "/reflections/" + left.id();
        assertThat(city.as("cleo").get(reflection).mustBe(200).text())
                .as("who left early dreamt with her, too")
                .contains("held my hand")
                .doesNotContain("aya");
        city.as("gil").get(reflection).mustBeProblem(404, "not-found");
        city.as("celia")
                .post(reflection + "/screening", object("decision", "CLEAR"))
                .mustBe(200);
        return left.id();
    }

    /** Mira paints it, and names whoever wants to be named once they have seen what she made of it. */
    String miraPaints(String reflection) {
        String fear = city.as("hana")
                .post(
                        "/fears",
                        object(
                                "sanctuaryId",
                                house.id(),
                                "text",
                                "That nobody hears me under the water.",
                                "permissions",
                                List.of(object("purpose", "ART", "attribution", "NAMED"))))
                .mustBe(201)
                .id();
        city.as("celia")
                .post("/fears/" + fear + "/screening", object("decision", "CLEAR", "tags", List.of("water")))
                .mustBe(200);
        Answer begun = city.as("mira")
                .post(
                        "/sanctuaries/" + house.id() + "/artworks",
                        object(
                                "title",
                                "A ground under the water",
                                "statement",
                                "Everybody can stand in it.",
                                "medium",
                                "Ink",
                                "series",
                                "Shadows Transformed",
                                "sources",
                                List.of(object("fearId", fear, "form", "PARAPHRASE", "attribution", "NAMED")),
                                "reflections",
                                List.of(object(
                                        "reflectionId", reflection,
                                        "form", "PARAPHRASE",
                                        "attribution", "ANONYMOUS"))))
                .mustBe(201);
        String work = "/artworks/" + begun.id();
        city.as("mira").post(work + "/submission").mustBe(200);
        city.as("celia").post(work + "/publication").mustBeProblem(409, "state-conflict");
        city.as("hana")
                .post(work + "/approval", object("contentSha256", begun.at("/contentSha256"), "shownAs", "Hana"))
                .mustBe(200);
        city.as("celia").post(work + "/publication").mustBe(200);
        return begun.id();
    }

    /** Anybody in the city sees it, with exactly the names that were permitted. */
    String celiaOpensTheExhibition(String work) {
        Instant opens = house.now().plus(TWO_HOURS);
        Answer planned = city.as("celia")
                .post(
                        "/sanctuaries/" + house.id() + "/exhibitions",
                        object(
                                "title",
                                "Shadows Transformed",
                                "introduction",
                                "What the city was afraid of.",
                                "chamberId",
                                house.chamber(),
                                "opensAt",
                                opens.toString(),
                                "closesAt",
                                opens.plus(Duration.ofDays(14)).toString(),
                                "artworks",
                                List.of(work)))
                .mustBe(201);
        String show = "/exhibitions/" + planned.id();
        city.as("celia").post(show + "/announcement").mustBe(200);
        house.later(TWO_HOURS);
        assertThat(city.get(show).mustBe(200).json().at("/labels/0/credits").toString())
                .isEqualTo("[\"Hana\"]");
        return show;
    }

    /** Whoever comes says nothing of whether they dreamt; who does not come after all says nothing at all. */
    void celiaHoldsAWorkshop() {
        String workshop = gathering("celia", "WORKSHOP", "Telling it in daylight", 1, null);
        String aya = registered("aya", workshop, "REGISTERED");
        String gil = registered("gil", workshop, "WAITING");
        city.as("aya").post(aya + "/cancellation").mustBe(200);
        assertThat(city.as("gil").get(gil).state()).isEqualTo("REGISTERED");
        assertThat(city.as("celia").get(workshop + "/registrations").mustBe(200).text())
                .doesNotContain("session", "incident", "enrollment");
        house.later(TWO_HOURS);
        came("celia", gil);
        city.as("celia").post(workshop + "/end").mustBe(200);
    }

    /** Who has learnt to wear a lace takes one home, and brings it back whole. */
    void kadeLendsALace() {
        String program = gathering("kade", "OUTREACH", "A lace at home", 6, "How a lace is put on and taken off.");
        String gil = registered("gil", program, "REGISTERED");
        String lace = house.lace("Lace to lend");
        Map<String, @Nullable Object> loan = object(
                "deviceId",
                lace,
                "registrationId",
                gil.substring("/registrations/".length()),
                "dueAt",
                house.now().plus(Duration.ofDays(30)).toString());
        city.as("kade").post("/lace-loans", loan).mustBeProblem(409, "training-needed");
        house.later(TWO_HOURS);
        came("kade", gil);
        String lent = "/lace-loans/"
                + city.as("kade").post("/lace-loans", loan).mustBe(201).id();
        assertThat(city.as("gil").get(lent).mustBe(200).state()).isEqualTo("LENT");
        house.later(Duration.ofDays(2));
        assertThat(city.as("kade")
                        .post(lent + "/return", object("selfTestPassed", true, "failSafeProved", true))
                        .mustBe(200)
                        .state())
                .isEqualTo("RETURNED");
        city.as("kade").post(program + "/end").mustBe(200);
    }

    /** From the rule one finds what was learnt about it, and from the note, which anybody cites, no evening. */
    void tariqWritesItDown(String incident) {
        Answer drafted = city.as("tariq")
                .post(
                        "/sanctuaries/" + house.id() + "/ethics-notes",
                        object(
                                "kind",
                                "FRAMEWORK",
                                "audience",
                                "ANYBODY",
                                "title",
                                "A ground in every depth",
                                "text",
                                "Let no scene be without a place to stand.",
                                "rules",
                                List.of("LIV-02"),
                                "grounds",
                                List.of(object("kind", "INCIDENT", "id", incident.substring("/incidents/".length())))))
                .mustBe(201);
        String note = "/ethics-notes/" + drafted.id();
        city.as("tariq").post(note + "/submission").mustBe(200);
        city.as("ilse").post(note + "/publication").mustBe(200);
        assertThat(city.get("/ethics-notes?rule=LIV-02&limit=100").mustBe(200).text())
                .contains(drafted.id());
        assertThat(city.get(note).mustBe(200).text()).doesNotContain(incident.substring("/incidents/".length()));
    }

    /** Everybody is invited alike. */
    void theyCelebrate() {
        String celebration = gathering("celia", "CELEBRATION", "The night of lanterns", 40, null);
        String cleo = registered("cleo", celebration, "REGISTERED");
        Answer guest = city.as("hana")
                .post(celebration + "/registrations", object("guest", "Her sister"))
                .mustBe(201);
        assertThat(city.get(celebration).mustBe(200).text())
                .contains("The night of lanterns")
                .doesNotContain("cleo", "Her sister", guest.id());
        house.later(TWO_HOURS);
        came("celia", cleo);
        city.as("celia").post(celebration + "/end").mustBe(200);
    }

    /** What is taken back is gone, also from what hangs in the exhibition. */
    void hanaTakesHerFearBack(String show) {
        String fear = city.as("hana")
                .get("/fears?limit=100&sanctuaryId=" + house.id())
                .mustBe(200)
                .at("/items/0/id");
        city.as("hana").post("/fears/" + fear + "/withdrawal").mustBe(200);
        assertThat(city.get(show).mustBe(200).text()).doesNotContain("Hana");
        assertThat(city.as("hana")
                        .get("/fears/" + fear + "/artworks")
                        .mustBe(200)
                        .at("/items/0/outcome"))
                .isEqualTo("PENDING_WITH_WEAVER");
    }

    private String gathering(String holder, String kind, String title, int capacity, @Nullable String curriculum) {
        Instant begins = house.now().plus(Duration.ofHours(1));
        String gathering = "/gatherings/"
                + city.as(holder)
                        .post(
                                "/gatherings",
                                object(
                                        "sanctuaryId",
                                        house.id(),
                                        "kind",
                                        kind,
                                        "audience",
                                        "ANYBODY",
                                        "title",
                                        title,
                                        "description",
                                        "For whoever likes to come.",
                                        "place",
                                        "The garden behind the house",
                                        "meetings",
                                        List.of(object(
                                                "startsAt",
                                                begins.toString(),
                                                "endsAt",
                                                begins.plus(TWO_HOURS).toString(),
                                                "curriculum",
                                                curriculum,
                                                "training",
                                                curriculum != null)),
                                        "capacity",
                                        capacity,
                                        "crewIds",
                                        List.of(house.crew(holder))))
                        .mustBe(201)
                        .id();
        city.as(holder).post(gathering + "/open").mustBe(200);
        return gathering;
    }

    private String registered(String name, String gathering, String state) {
        Answer registered =
                city.as(name).post(gathering + "/registrations", object()).mustBe(201);
        assertThat(registered.state()).isEqualTo(state);
        return "/registrations/" + registered.id();
    }

    private void came(String holder, String registration) {
        city.as(holder)
                .put(registration, "/attendance", object("meetings", List.of(1)))
                .mustBe(200);
    }
}

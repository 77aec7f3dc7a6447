package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ETH-04: after an approval has lapsed nothing of it begins, and nobody who is inside is cut off. */
abstract class LapsedApproval {

    @LocalServerPort
    private int port;

    @Test
    void nothingBeginsAfterTheExpiryAndWhoDreamsIsNotCutOff() {
        Client city = Client.at(port);
        StoryHouse house = new StoryHouse(city);
        String review = house.version("A light grows and fades.", true);
        house.approve(review, "PT2H");
        String evening = house.session();
        String next = house.session();
        String aya = house.enroll("aya", evening);
        String ben = house.enroll("ben", evening);
        String cleo = house.enroll("cleo", next);
        house.staff(evening);
        house.consent("aya", aya);
        house.consent("ben", ben);
        Client jun = city.as("jun");
        jun.post(evening + "/begin-check-in").mustBe(200);
        house.getReady("aya", aya);
        house.getReady("ben", ben);
        jun.post(evening + "/start").mustBe(200);
        jun.post(next + "/begin-check-in").mustBe(200);
        assertThat(jun.get(next + "/readiness").mustBe(200).objectingRules()).doesNotContain("ETH-01", "ETH-04");

        jun.post("/demo/clock", object("advance", "PT2H")).mustBe(200);

        assertThat(city.as("tariq").get(review).mustBe(200).state()).isEqualTo("LAPSED");
        assertThat(city.as("dov")
                        .post(
                                next + "/enrollments",
                                object(
                                        "participantId",
                                        city.as("dov").get("/me").at("/participantId")))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("ETH-01", "ETH-04");
        assertThat(city.as("cleo").post(cleo + "/servings").mustBe(409).objectingRules())
                .containsExactly("ETH-01", "ETH-04");
        assertThat(jun.get(next + "/readiness").mustBe(200).objectingRules()).contains("ETH-01", "ETH-04");
        assertThat(jun.get(evening).mustBe(200).state()).as("nobody is cut off").isEqualTo("DREAMING");
        jun.post(evening + "/pause").mustBe(200);
        assertThat(jun.post(evening + "/resume")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .contains("ETH-04");
        assertThat(jun.post(evening + "/end").mustBe(200).state()).isEqualTo("SURFACING");
    }
}

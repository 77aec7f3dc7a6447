package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** CON-06: whoever wants to leave leaves, whatever the session is doing, and says nothing about why. */
abstract class TheWayOut {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLANNED",
                "OPEN",
                "CHECK_IN",
                "DREAMING",
                "PAUSED",
                "SURFACING",
                "AFTERCARE",
                "CLOSED",
                "CANCELLED"
            })
    void withdrawWithAnEmptyBodyInEachOfTheSessionStatesAndASecondTimeWithTheSameResult(String state) {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        bringTo(state, dream.session());
        String withdrawal = "/enrollments/" + dream.enrollments().getFirst().enrollment() + "/withdrawal";

        Answer first = city.as("aya").post(withdrawal).mustBe(200);
        Answer again = city.as("aya").post(withdrawal).mustBe(200);

        assertThat(first.state()).isEqualTo("WITHDRAWN");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        tidy(dream);
    }

    @Test
    void withdrawWhileTheApprovalIsSuspended() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String review = "/ethics-reviews/01930000-0000-7000-8000-000000000501";
        city.as("tariq")
                .post(review + "/suspend", object("reason", "A doubt.", "reach", "ALL"))
                .mustBe(200);

        assertThat(city.as("aya")
                        .post("/consents/" + dream.enrollments().getFirst().consent() + "/withdrawal")
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        city.as("ilse")
                .post(review + "/reinstate", object("reason", "Settled.", "reconsentRequired", false))
                .mustBe(200);
        tidy(dream);
    }

    private void bringTo(String state, UUID session) {
        Client jun = city.as("jun");
        switch (state) {
            case "CHECK_IN" -> {
                // it is there
            }
            case "PLANNED", "OPEN", "CANCELLED" ->
                jdbc.update("update session set state = ? where id = ?", state, session);
            default -> {
                jun.post("/sessions/" + session + "/start").mustBe(200);
                if (state.equals("PAUSED")) {
                    jun.post("/sessions/" + session + "/pause").mustBe(200);
                } else if (!state.equals("DREAMING")) {
                    jun.post("/sessions/" + session + "/end").mustBe(200);
                    jdbc.update("update session set state = ? where id = ?", state, session);
                }
            }
        }
        assertThat(jun.get("/sessions/" + session).mustBe(200).state()).isEqualTo(state);
    }

    /** Nobody of the demo dreams on into the next test. */
    private void tidy(ReadyDreams.Ready dream) {
        city.as("ben")
                .post("/enrollments/" + dream.enrollments().get(1).enrollment() + "/withdrawal")
                .mustBe(200);
    }
}

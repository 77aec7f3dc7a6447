package city.novaaria.dreamocracy.race;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DreamChecker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everybody does what comes to their mind, one step after the other; afterwards no dream ran against the charter.
 *
 * <p>{@code -Dseed=} makes other steps, and {@code -Dsteps=20000} a long walk.
 */
abstract class RandomWalk {

    private static final Logger LOG = LoggerFactory.getLogger(RandomWalk.class);
    private static final long SEED = Long.getLong("seed", 2143);
    private static final int STEPS = Integer.getInteger("steps", 1_000);
    private static final int STEPS_OF_A_DREAM = 25;
    private static final int STEPS_BETWEEN_CHECKS = Math.max(5, STEPS / 200);

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String HOUSE = "/sanctuaries/" + DEMO + "001";
    private static final String REVIEW = "/ethics-reviews/" + DEMO + "501";
    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo", "dov", "esi", "fen");
    private static final List<String> CREW = List.of("mira", "kade", "celia", "tariq", "ilse", "jun", "noor", "vesna");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Answer> shown = new HashMap<>();

    @Test
    void noDreamRunsAgainstTheCharterWhateverPeopleDo() {
        LOG.info("random walk of {} steps with -Dseed={}", STEPS, SEED);
        DreamChecker checker = new DreamChecker(jdbc);
        assertThat(checker.violations()).as("before the walk").isEmpty();
        ReadyDreams dreams = new ReadyDreams(jdbc);
        List<ReadyDreams.Ready> known = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (step % STEPS_OF_A_DREAM == 0) {
                restore(known);
                known.clear();
                known.add(dreams.with(1 + random.nextInt(2), people()));
                known.add(dreams.with(1, people()));
            }
            boolean fresh = step % STEPS_OF_A_DREAM == 0 && random.nextInt(4) > 0;
            Answer answer =
                    fresh ? city("jun").post("/sessions/" + known.getLast().session() + "/start") : step(known);
            assertThat(answer.status())
                    .as("seed %d, step %d: %s answered %s", SEED, step, answer.request(), answer.text())
                    .isLessThan(500);
            tagsTellWhatIsShown(known.getLast(), "seed %d, step %d: %s".formatted(SEED, step, answer.request()));
            if (step % STEPS_BETWEEN_CHECKS == 0) {
                assertThat(checker.violations())
                        .as("seed %d, at the latest in step %d: %s", SEED, step, answer.request())
                        .isEmpty();
            }
            if (answer.status() < 300) {
                done.merge(answer.request().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*"), 1, Integer::sum);
            }
        }
        assertThat(checker.violations()).as("seed %d, after the walk", SEED).isEmpty();
        LOG.info("the walk did {}", done);
        assertThat(done)
                .as("without dreams that start, go on and end, nothing was tried")
                .containsKeys(
                        "POST /sessions/*/start",
                        "POST /sessions/*/end",
                        "POST /sessions/*/pause",
                        "POST /sessions/*/resume",
                        "POST /enrollments/*/withdrawal");
    }

    /** Whoever reads again is told that nothing has changed exactly when they are shown the same. */
    private void tagsTellWhatIsShown(ReadyDreams.Ready dream, String after) {
        ReadyDreams.EnrolledPerson enrolled = any(dream.enrollments());
        String session = "/sessions/" + dream.session();
        String path = any(List.of(
                session,
                session + "/enrollments",
                session + "/readiness",
                "/sessions?limit=5",
                "/enrollments/" + enrolled.enrollment(),
                "/consents/" + enrolled.consent(),
                "/me",
                REVIEW));
        String reader = random.nextBoolean() ? any(CREW) : subject(enrolled.participant());
        Answer now = city(reader).get(path);
        Answer before = shown.put(reader + path, now);
        if (before != null && before.status() == 200 && now.status() == 200) {
            assertThat(ofWhatIsShown(now).equals(ofWhatIsShown(before)))
                    .as("%s, then %s read %s and its tag", after, reader, path)
                    .isEqualTo(now.text().equals(before.text()));
        }
    }

    /** The tag without the version, which moves with things that this reader may not see. */
    private static String ofWhatIsShown(Answer answer) {
        return answer.header("ETag").replaceFirst("^\"v-?[0-9]+\\.", "\"");
    }

    private Answer step(List<ReadyDreams.Ready> known) {
        // mostly what happens around the newest dream, sometimes around an older one
        ReadyDreams.Ready dream = random.nextInt(4) == 0 ? any(known) : known.getLast();
        String session = "/sessions/" + dream.session();
        int who = random.nextInt(dream.enrollments().size());
        ReadyDreams.EnrolledPerson enrolled = dream.enrollments().get(who);
        String name = subject(enrolled.participant());
        String enrollment = "/enrollments/" + enrolled.enrollment();
        Client jun = city("jun");
        return switch (random.nextInt(30)) {
            case 0, 1, 2, 3, 4 -> jun.post(session + "/start");
            case 5, 6 -> jun.post(session + "/pause");
            case 7, 8, 9 -> jun.post(session + "/resume");
            case 10 -> city(any(List.of("jun", "noor", name))).post(session + "/stop-scene");
            case 11 -> random.nextInt(3) == 0 ? jun.post(session + "/end") : jun.get(session);
            case 12 -> random.nextInt(4) == 0 ? city(any(CREW)).post(session + "/safe-stop") : jun.get(session);
            case 13 -> city(name).post(enrollment + any(List.of("/withdrawal", "/withdrawal", "/stop", "/surfacing")));
            case 14 ->
                city(name)
                        .post(
                                "/consents/" + enrolled.consent() + "/withdrawal",
                                object("scopes", List.of(any(List.of("EXPOSE_TO_OWN_FEAR", "NEURAL_SYNC")))));
            case 15 ->
                random.nextInt(3) == 0
                        ? city(name).post("/consents/" + enrolled.consent() + "/withdrawal")
                        : city(name).get(enrollment);
            case 16 -> city(name).post(enrollment + "/fitness", fitness("SELF"));
            case 17 -> jun.post(enrollment + "/fitness", fitness("OBSERVER"));
            case 18 -> jun.post(enrollment + any(List.of("/stand-down", "/check-in", "/check-in")));
            case 19 ->
                city(name)
                        .put(
                                "/participants/" + enrolled.participant(),
                                "/boundaries",
                                object(
                                        "lines",
                                        random.nextInt(8) == 0 ? List.of("dusk") : List.of(),
                                        "veils",
                                        List.of()));
            case 20 ->
                random.nextInt(3) == 0
                        ? city("tariq")
                                .post(
                                        REVIEW + "/suspend",
                                        object(
                                                "reason",
                                                "A doubt.",
                                                "reach",
                                                random.nextBoolean() ? "ALL" : "NEW_STARTS"))
                        : jun.get(REVIEW);
            case 21 ->
                city("ilse").post(REVIEW + "/reinstate", object("reason", "Settled.", "reconsentRequired", false));
            case 22 -> city("vesna").patch(HOUSE, object("state", random.nextInt(12) == 0 ? "SUSPENDED" : "OPEN"));
            case 23 ->
                city("celia")
                        .patch(session, object(any(List.of("capacity", "minimumDreamers")), 1 + random.nextInt(6)));
            case 24 -> city("celia").put(session, "/crew", duties());
            case 25 ->
                city("celia")
                        .post(
                                session + "/enrollments",
                                object(
                                        "participantId",
                                        participant(any(DREAMERS)).toString()));
            case 26 ->
                random.nextBoolean()
                        ? jun.post(session + "/close")
                        : jun.post(session + "/cancel", object("reason", "Not today."));
            case 27 -> jun.post(enrollment + "/check-out", object("fitToLeave", true, "wayHomeFollowed", true));
            case 28 -> jun.post("/demo/clock", object("advance", "PT" + (1 + random.nextInt(20)) + "M"));
            default ->
                random.nextInt(4) == 0
                        ? jun.post(enrollment + "/removal")
                        : city(any(CREW)).get(session + "/readiness");
        };
    }

    /** So that one closed house, one suspended approval or people who still dream elsewhere do not end the walk. */
    private void restore(List<ReadyDreams.Ready> known) {
        known.forEach(dream -> {
            city("jun").post("/sessions/" + dream.session() + "/end");
            jdbc.update("""
                    update enrollment set state = 'DONE', live_consent_status = null, live_key = null,
                        enrolled_key = null
                    where session_id = ? and state not in ('WITHDRAWN', 'NO_SHOW')""", dream.session());
            jdbc.update("update session set state = 'AFTERCARE' where id = ? and state = 'SURFACING'", dream.session());
        });
        city("vesna").patch(HOUSE, object("state", "OPEN"));
        city("ilse").post(REVIEW + "/reinstate", object("reason", "Settled.", "reconsentRequired", false));
        for (String name : DREAMERS) {
            String person = "/participants/" + participant(name);
            city(name).put(person, "/boundaries", object("lines", List.of(), "veils", List.of()));
        }
    }

    private List<Map<String, @Nullable Object>> duties() {
        List<Map<String, @Nullable Object>> duties = new ArrayList<>();
        for (String crew : List.of("030", "031")) {
            if (random.nextInt(3) > 0) {
                duties.add(object("crewId", DEMO + crew, "duty", "FACILITATOR"));
            }
        }
        return duties;
    }

    private Map<String, @Nullable Object> fitness(String as) {
        return object("fit", random.nextInt(4) > 0, "attestedAs", as);
    }

    private String[] people() {
        List<String> shuffled = new ArrayList<>(DREAMERS);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 2 + random.nextInt(DREAMERS.size() - 1)).toArray(String[]::new);
    }

    private UUID participant(String name) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select id from participant where subject = ?", UUID.class, name));
    }

    private String subject(UUID participant) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select subject from participant where id = ?", String.class, participant));
    }

    private Client city(String name) {
        return Client.at(port).as(name);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

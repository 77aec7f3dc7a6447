package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.api.OfferReader.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Finds who is there to take the step that an objection asks for. */
final class OfferTakers {

    private static final String THE_PERSON =
            "p.id in (select participant_id from enrollment where id = ? union all select cast(? as uuid))";

    private static final int ID = 36;

    private final JdbcTemplate jdbc;
    private final DocumentedExamples examples;
    private final Map<String, Boolean> signingIn = new HashMap<>();

    OfferTakers(JdbcTemplate jdbc, DocumentedExamples examples) {
        this.jdbc = jdbc;
        this.examples = examples;
    }

    /** The sign-in names of those whom a step of the remedy names. */
    List<String> of(Step step, int position) {
        UUID subject = UUID.fromString(step.subject().get("id").asString());
        return step.at(position)
                .get("by")
                .valueStream()
                .flatMap(by -> of(by, subject, step.session()))
                .distinct()
                .filter(this::signIn)
                .toList();
    }

    private Stream<String> of(JsonNode by, UUID subject, String session) {
        return switch (by.asString()) {
            case "DREAMER" ->
                jdbc
                        .queryForList(
                                "select subject from participant p where " + THE_PERSON, String.class, subject, subject)
                        .stream();
            case "GUARDIAN" ->
                jdbc
                        .queryForList(
                                "select g.subject from guardianship l join participant g on g.id = l.live_guardian_id"
                                        + " join participant p on p.id = l.participant_id where " + THE_PERSON,
                                String.class,
                                subject,
                                subject)
                        .stream();
            default ->
                jdbc
                        .queryForList(
                                "select c.live_key from session s join crew c on c.sanctuary_id = s.sanctuary_id"
                                        + " where s.id = ? and c.role = ? and c.live_key is not null",
                                String.class,
                                UUID.fromString(session),
                                by.asString())
                        .stream();
        };
    }

    /** Most people of a story are known by an id and never sign in; to be refused takes a slow hash. */
    boolean signIn(@Nullable String name) {
        return name != null
                && name.length() < ID
                && signingIn.computeIfAbsent(
                        name, somebody -> examples.as(somebody).get("/me").status() == 200);
    }

    /** What the step is about, with its state and that of the session. */
    String kind(Step step) {
        UUID subject = UUID.fromString(step.subject().get("id").asString());
        return Stream.concat(
                        Stream.of(step.subject().get("kind").asString()),
                        jdbc
                                .queryForList(
                                        "select state from enrollment where id = ? union all select state from session where id = ?",
                                        String.class,
                                        subject,
                                        UUID.fromString(step.session()))
                                .stream())
                .toList()
                .toString();
    }
}

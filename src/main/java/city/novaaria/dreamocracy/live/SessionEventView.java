package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "SessionEvent", description = "Something that happened in a session, by the names of CloudEvents 1.0.")
record SessionEventView(
        @Schema(description = "The version of CloudEvents.", example = "1.0")
        String specversion,

        @Schema(
                description =
                        "Names it for you: which one it is of those that you read there, from 1 and without a gap."
                                + " Others know it by another id.",
                pattern = EventId.PATTERN,
                example = "group-1")
        String id,

        @Schema(
                description = "What happened; later versions may add others.",
                pattern = "^[a-z]+\\.[a-z-]+$",
                example = "session.planned")
        String type,

        @Schema(
                description = "The address of the session.",
                example = "/api/v1/sessions/01930000-0000-7000-8000-000000000601")
        String source,

        @Schema(
                description =
                        "The id of what it is about: an enrollment, a consent, a lace, a message; null when that is"
                                + " the session.")
        @Nullable
        UUID subject,

        @Schema(description = "When.") Instant time,

        @Schema(description = "The format of `data`.", example = "application/json")
        String datacontenttype,

        @Schema(description = "Ids and states, never what people wrote or measured.")
        Told data) {

    @Schema(name = "SessionEventData", description = "Ids and states.")
    record Told(
            @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
            SessionId sessionId,

            @Schema(description = "The enrollment that it is about; null when it is about no single person.") @Nullable
            EnrollmentId enrollmentId,

            @Schema(
                    description =
                            "Where the session, or the enrollment if there is one, stands from now on; null when the"
                                    + " event says nothing about it.",
                    example = "PLANNED")
            @Nullable
            String state) {}

    static SessionEventView of(View view, int ordinal, LoggedEvent line) {
        return new SessionEventView(
                "1.0",
                new EventId(view.name(), ordinal).toString(),
                line.told().type(),
                "/api/v1/sessions/" + view.session(),
                line.subject(),
                line.at(),
                "application/json",
                new Told(view.session(), line.enrollment(), line.state()));
    }

    @Override
    public String toString() {
        return "SessionEventView[" + type + "]";
    }
}

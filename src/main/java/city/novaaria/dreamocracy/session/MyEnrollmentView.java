package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "MyEnrollment",
        description = "One enrollment with what its person needs to find the place: what, when, where and with whom.")
record MyEnrollmentView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000701")
        EnrollmentId id,

        @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000101")
        ParticipantId participantId,

        @Schema(description = "What a minor is called for whom you speak; null when it is you.", example = "Pia")
        @Nullable
        String ward,

        @Schema(description = "Where it stands.", example = "ENROLLED")
        EnrollmentState state,

        @Schema(
                description =
                        "Why the house took the enrollment back, while it is CANCELLED; null when that was not said.",
                example = "We enrolled you twice on the same evening.")
        @Nullable
        String cancelReason,

        @Schema(description = "The enrollment in another session in which the person goes on, when the seat was moved.")
        @Nullable
        EnrollmentId movedTo,

        @Schema(description = "Why the person was taken out of the dream for safety.", example = "UNWELL") @Nullable
        RemovalReason removedFor,

        @Schema(
                description = "How many will move up before this person, and this one counted, while they wait for a"
                        + " place; else null.",
                example = "1")
        @Nullable
        Long placeInLine,

        @Schema(description = "The session.") Plan session,

        @Schema(description = "Where it is.") Place place,

        @Schema(description = "Who is on duty; empty once the enrollment has ended.") @Size(max = 100)
        List<Companion> crew,

        @Schema(
                description =
                        "Where the `nextSteps` are, before the dream and while the person is out of it for a while; else null.",
                example = "/api/v1/enrollments/01930000-0000-7000-8000-000000000701")
        @Nullable
        String nextStepsHref,

        @Schema(
                description =
                        "What you can do with it now; whether you can come back into the dream (REAFFIRM) is read at"
                                + " `nextStepsHref`.",
                example = "[\"WITHDRAW\"]")
        List<EnrollmentAction> allowedActions) {

    @Override
    public String toString() {
        return "MyEnrollmentView[" + id + "]";
    }

    @Schema(name = "MySession", description = "What a session is, and when.")
    record Plan(
            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000601")
            SessionId id,

            @Schema(description = "What people call it.", example = "An evening in the Oasis")
            String title,

            @Schema(description = "Where it stands.", example = "OPEN")
            SessionState state,

            @Schema(description = "How strong the experience is.", example = "I2")
            Intensity intensity,

            @Schema(description = "The dreamscape.", example = "01930000-0000-7000-8000-000000000401")
            DreamscapeId dreamscapeId,

            @Schema(description = "Its version.", example = "1")
            int dreamscapeVersion,

            @Schema(description = "When it is to start; once it has, when it did if that was earlier than planned.")
            Instant startsAt,

            @Schema(description = "When the dream is to end.")
            Instant endsAt,

            @Schema(description = "When the chamber is to be free again: people stay until then to arrive in the day.")
            Instant chamberFreeAt,

            @Schema(description = "Why it was cancelled.", example = "The chamber is flooded.") @Nullable
            String cancelReason,

            @Schema(
                    description = "What kept it from taking place; null when it was not cancelled.",
                    example = "CHAMBER_UNAVAILABLE")
            @Nullable
            CancelKind cancelKind) {

        static Plan of(Session session) {
            return new Plan(
                    session.id(),
                    session.title(),
                    session.state(),
                    session.intensity(),
                    session.dreamscapeId(),
                    session.dreamscapeVersion(),
                    session.shownStart(),
                    session.endsAt(),
                    session.chamberFreeAt(),
                    session.cancelReason(),
                    session.cancelKind());
        }

        @Override
        public String toString() {
            return "Plan[" + id + "]";
        }
    }

    @Schema(name = "MyPlace", description = "Where a session is.")
    record Place(
            @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
            SanctuaryId sanctuaryId,

            @Schema(description = "What people call the sanctuary.", example = "Lantern Hall")
            String sanctuary,

            @Schema(description = "The city.", example = "Nova Aria")
            String city,

            @Schema(description = "Its time zone, in which the house says what time it is.", example = "Europe/Vienna")
            String timeZone,

            @Schema(description = "The chamber.", example = "The Oasis")
            String chamber) {}

    @Schema(name = "Companion", description = "Somebody on duty in a session.")
    record Companion(
            @Schema(description = "What the crew calls them.", example = "Jun")
            String displayName,

            @Schema(description = "In which role.", example = "FACILITATOR")
            Role duty) {

        @Override
        public String toString() {
            return "Companion[" + duty + "]";
        }
    }
}

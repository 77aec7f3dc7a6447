package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Registration", description = "That somebody comes to a gathering, or waits for a place.")
record RegistrationView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000a81")
        RegistrationId id,

        @Schema(description = "The gathering.", example = "01930000-0000-7000-8000-000000000a71")
        GatheringId gatheringId,

        @Schema(description = "Its title.", example = "Telling it in daylight")
        String gathering,

        @Schema(description = "Where it stands; also when it is cancelled.", example = "OPEN")
        GatheringState gatheringState,

        @Schema(description = "When its first meeting begins.", example = "2143-06-20T17:00:00.000Z")
        Instant startsAt,

        @Schema(description = "Where the registration stands.", example = "REGISTERED")
        RegistrationState state,

        @Schema(description = "What whoever comes wants to be called.", example = "Aya")
        String displayName,

        @Schema(description = "Whether somebody brings them.", example = "false")
        boolean guest,

        @Schema(
                description =
                        "Which one they are among those who wait, counted from 1; null for who does not wait, and once"
                                + " the gathering has ended or is cancelled.",
                minimum = "1",
                example = "1")
        @Nullable
        Integer placeInLine,

        @Schema(description = "To which meetings they came, by their numbers.", example = "[]") @Size(max = 30)
        List<Integer> attendedMeetings,

        @Schema(
                description =
                        "Whether a technologist recorded that they have learnt to wear a lace, besides the training"
                                + " meetings to which they came.",
                example = "false")
        boolean trained,

        @Schema(description = "When they registered.", example = "2143-06-01T09:00:00.000Z")
        Instant registeredAt,

        @Schema(
                description = "Whether you have said what you think of it; only for whoever registered.",
                example = "false")
        @Nullable
        Boolean feedbackGiven,

        @Schema(description = "What you can do with it now.", example = "[\"CANCEL\"]")
        List<RegistrationAction> allowedActions,

        @Schema(description = "The members that you do not read here; they are null.", example = "[]")
        List<String> hidden) {

    RegistrationView {
        attendedMeetings = List.copyOf(attendedMeetings);
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    static RegistrationView of(RegistrationAccess access, @Nullable String name, @Nullable Integer placeInLine) {
        Registration registration = access.registration();
        String guest = registration.guest();
        boolean owned = access.owned();
        return new RegistrationView(
                registration.id(),
                registration.gatheringId(),
                access.gathering().title(),
                access.gathering().state(),
                access.gathering().startsAt(),
                registration.state(),
                guest != null ? guest : name != null ? name : registration.subject(),
                guest != null,
                placeInLine,
                registration.attended(),
                registration.isTrained(),
                registration.registeredAt(),
                owned ? registration.hasGivenFeedback() : null,
                access.actions(),
                owned ? List.of() : List.of("feedbackGiven"));
    }

    @Override
    public String toString() {
        return "RegistrationView[" + id + "]";
    }
}

package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.EmergencyReadings.Part;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "EmergencyAccess",
        description = "That somebody may read for an hour what helps a person in an emergency, or could.")
record EmergencyAccessView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000e91")
        EmergencyAccessId id,

        @Schema(
                description = "The sanctuary for whose crew it was opened.",
                example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(
                description = "Whom it is about; null where `hidden` names it.",
                example = "01930000-0000-7000-8000-000000000101")
        @Nullable
        ParticipantId participantId,

        @Schema(description = "Who opened it, by the name under which they sign in.", example = "kade")
        String openedBy,

        @Schema(description = "In which role.", example = "TECHNOLOGIST")
        Role openedAs,

        @Schema(
                description = "Why; null where `hidden` names it.",
                example = "Fainted in the hall; nobody who accompanies the session can be reached.")
        @Nullable
        String reason,

        @Schema(description = "Where it stands.", example = "OPEN")
        EmergencyAccessState state,

        @Schema(description = "When it was opened.", example = "2143-05-02T20:40:00.000Z")
        Instant openedAt,

        @Schema(
                description = "Until when it is open, or was: an hour at the most.",
                example = "2143-05-02T21:40:00.000Z")
        Instant until,

        @Schema(description = "What can be read by it.", example = "[\"EMERGENCY_CONTACT\", \"SUPPORT_PLAN\"]")
        List<Part> opens,

        @Schema(description = "What was read by it; of what was not read there is no entry.")
        List<AccessReadingView> readings,

        @Schema(
                description = "When the person, or a guardian, said that they have seen it; null before that, and where"
                        + " `hidden` names it.",
                example = "2143-05-03T08:00:00.000Z")
        @Nullable
        Instant acknowledgedAt,

        @Schema(
                description = "Until when an ethicist is to review it; null once one did.",
                example = "2143-05-05T20:40:00.000Z")
        @Nullable
        Instant reviewBy,

        @Schema(description = "When an ethicist reviewed it; null before that.", example = "2143-05-03T10:00:00.000Z")
        @Nullable
        Instant reviewedAt,

        @Schema(description = "Whether it was found to be justified; null before that.", example = "true") @Nullable
        Boolean justified,

        @Schema(
                description = "What was found; null before that, and where `hidden` names it.",
                example = "The duty list shows that nobody who may read it was in the house.")
        @Nullable
        String finding,

        @Schema(description = "What you can do with it now.", example = "[\"END\"]")
        List<EmergencyAccessAction> allowedActions,

        @Schema(
                description =
                        "The members that you do not read here, whether or not there is anything to read; they are null.",
                example = "[\"acknowledgedAt\"]")
        List<String> hidden) {

    private static final List<String> HIDDEN_FROM_STEWARDS = List.of("participantId", "reason", "finding");

    EmergencyAccessView {
        opens = List.copyOf(opens);
        readings = List.copyOf(readings);
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    static EmergencyAccessView of(Standing standing, List<AccessReadingView> readings) {
        EmergencyAccess access = standing.access();
        boolean reads = standing.reads();
        return new EmergencyAccessView(
                access.id(),
                access.sanctuaryId(),
                reads ? access.participantId() : null,
                access.holder(),
                access.role(),
                reads ? access.reason() : null,
                access.state(standing.at()),
                access.openedAt(),
                access.overAt(),
                List.of(Part.values()),
                readings,
                standing.concerned() ? access.acknowledgedAt() : null,
                access.reviewBy(),
                access.reviewedAt(),
                access.justified(),
                reads ? access.finding() : null,
                standing.actions(),
                Stream.concat(
                                reads ? Stream.empty() : HIDDEN_FROM_STEWARDS.stream(),
                                standing.concerned() ? Stream.empty() : Stream.of("acknowledgedAt"))
                        .toList());
    }

    @Override
    public String toString() {
        return "EmergencyAccessView[" + id + "]";
    }
}

package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An incident as one caller sees it: never who reported it, and never what was said. */
@Schema(name = "Incident", description = "Something that went wrong, as you may see it.")
record IncidentView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000171")
        IncidentId id,

        @Schema(
                description = "The sanctuary that looks into it; null while nobody knows where it happened.",
                example = "01930000-0000-7000-8000-000000000001")
        @Nullable
        SanctuaryId sanctuaryId,

        @Schema(
                description = "The session in which it happened; null when it was in none, or nobody said so.",
                example = "01930000-0000-7000-8000-000000000605")
        @Nullable
        SessionId sessionId,

        @Schema(
                description = "The neural lace that it is about; null when it is about none.",
                example = "01930000-0000-7000-8000-000000000a01")
        @Nullable
        LaceDeviceId deviceId,

        @Schema(
                description =
                        "Whom it concerns, where the service noticed it; null when that is nobody in particular, and where"
                                + " `hidden` names it.",
                example = "01930000-0000-7000-8000-000000000101")
        @Nullable
        ParticipantId participantId,

        @Schema(description = "Who noticed it.", example = "REPORT")
        IncidentOrigin origin,

        @Schema(
                description = "What kind of thing it is, as who reported it said; null when they did not say.",
                example = "MEDICAL")
        @Nullable
        IncidentClass category,

        @Schema(description = "Whether somebody was in danger, as who reported it said.", example = "false")
        boolean emergency,

        @Schema(description = "How far somebody has come with it.", example = "REPORTED")
        IncidentState state,

        @Schema(
                description =
                        "Whether it counts as S1 although nobody has found so yet: somebody who was there said that"
                                + " it is an emergency.",
                example = "false")
        boolean provisional,

        @Schema(description = "How bad it is; null while nobody has said so.", example = "S2") @Nullable
        Severity severity,

        @Schema(
                description = "What kind of incident it is; null while nobody has said so.",
                example = "SHARED_NIGHTMARE")
        @Nullable
        IncidentClass incidentClass,

        @Schema(description = "Whether it comes from the dream; null while nobody has said so.", example = "POSSIBLE")
        @Nullable
        Relatedness relatedness,

        @Schema(
                description =
                        "An earlier emergency in the same session to which this one adds; null when there is none.",
                example = "01930000-0000-7000-8000-000000000172")
        @Nullable
        IncidentId relatedTo,

        @Schema(
                description = "The incident that it is the same as; null when it is one of its own.",
                example = "01930000-0000-7000-8000-000000000172")
        @Nullable
        IncidentId duplicateOf,

        @Schema(description = "When it was reported or noticed.", example = "2143-05-02T20:00:00.000Z")
        Instant reportedAt,

        @Schema(description = "When somebody first looked into it; null while nobody has.") @Nullable
        Instant acknowledgedAt,

        @Schema(
                description =
                        "Until when somebody has to have looked into it; null while nobody knows where it happened.",
                example = "2143-05-03T20:00:00.000Z")
        @Nullable
        Instant acknowledgeBy,

        @Schema(
                description =
                        "Whether it was unexpected, comes from the dream and may put people in greater danger than was"
                                + " known: then it is for the board.",
                example = "false")
        boolean unanticipated,

        @Schema(description = "Until when it is before the board; null when it is not for the board.") @Nullable
        Instant boardBy,

        @Schema(
                description = "Since when it is investigated, or was last; null while nobody has begun.",
                example = "2143-05-04T09:00:00.000Z")
        @Nullable
        Instant investigatingSince,

        @Schema(
                description = "When that investigation was concluded; null while it was not.",
                example = "2143-05-10T09:00:00.000Z")
        @Nullable
        Instant concludedAt,

        @Schema(description = "When it was closed; null while it is not closed.", example = "2143-06-02T09:00:00.000Z")
        @Nullable
        Instant closedAt,

        @Schema(
                description =
                        "How bad it is, as one person found, and a second one has to confirm because it is less than what"
                                + " counts; null when nobody asks for that, and where `hidden` names it.",
                example = "S3")
        @Nullable
        Severity lowerSeverity,

        @Schema(
                description =
                        "What kind of incident it is, as the same person found: a serious SHARED_NIGHTMARE stays one until a"
                                + " second person confirms that it is none; null when nobody asks for less, and where `hidden`"
                                + " names it.",
                example = "MEDICAL")
        @Nullable
        IncidentClass lowerIncidentClass,

        @Schema(description = "Whether you reported it.", example = "false")
        boolean own,

        @Schema(description = "What you may do with it now.", example = "[\"ADD\"]")
        List<IncidentAction> allowedActions,

        @Schema(
                description =
                        "The members that you do not read here, whether or not there is anything to read; they are null.",
                example = "[]")
        List<String> hidden) {

    IncidentView {
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    static IncidentView of(IncidentAccess access) {
        return of(access, access.reads());
    }

    /** In a list, where nobody reads whom it concerns. */
    static IncidentView inList(IncidentAccess access) {
        return of(access, false);
    }

    private static IncidentView of(IncidentAccess access, boolean whom) {
        Incident incident = access.incident();
        return new IncidentView(
                incident.id(),
                incident.sanctuaryId(),
                incident.sessionId(),
                incident.deviceId(),
                whom ? incident.participantId() : null,
                incident.origin(),
                incident.category(),
                incident.emergency(),
                incident.state(),
                incident.provisional(),
                incident.severity(),
                incident.incidentClass(),
                incident.relatedness(),
                incident.relatedTo(),
                incident.duplicateOf(),
                incident.reportedAt(),
                incident.acknowledgedAt(),
                incident.acknowledgeBy(),
                incident.unanticipated(),
                incident.boardBy(),
                incident.investigatingSince(),
                incident.concludedAt(),
                incident.closedAt(),
                access.sees() ? incident.lessSeverity() : null,
                access.sees() ? incident.lessClass() : null,
                access.own(),
                access.actions(),
                Stream.concat(
                                whom ? Stream.of() : Stream.of("participantId"),
                                access.sees() ? Stream.of() : Stream.of("lowerSeverity", "lowerIncidentClass"))
                        .toList());
    }

    @Override
    public String toString() {
        return "IncidentView[" + id + "]";
    }
}

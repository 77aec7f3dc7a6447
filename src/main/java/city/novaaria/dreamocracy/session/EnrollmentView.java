package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.NextStep;
import city.novaaria.dreamocracy.objections.Objection;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(name = "Enrollment", description = "One person's enrollment in one session.")
public record EnrollmentView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000701")
        EnrollmentId id,

        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
        SessionId sessionId,

        @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000101")
        ParticipantId participantId,

        @Schema(description = "Where it stands.", example = "ENROLLED")
        EnrollmentState state,

        @Schema(description = "Your latest consent; only for yourself, and null while there is none.") @Nullable
        ConsentId consentId,

        @Schema(description = "When the person was enrolled.")
        Instant enrolledAt,

        @Schema(description = "When the person arrived.") @Nullable
        Instant checkedInAt,

        @Schema(description = "When the stop signal was rehearsed.") @Nullable
        Instant rehearsedAt,

        @Schema(description = "When the person agreed that what others show stays here.") @Nullable
        Instant groupAgreedAt,

        @Schema(description = "When the person, who stepped out, said that they want to come back.") @Nullable
        Instant reaffirmedAt,

        @Schema(description = "When the person left the dream.") @Nullable
        Instant leftAt,

        @Schema(description = "When the person was seen off after the dream.") @Nullable
        Instant checkedOutAt,

        @Schema(
                description = "How the person went home when it was not as planned; for facilitators and the person"
                        + " only.",
                example = "A friend takes her home by boat.")
        @Nullable
        String wayHomeDeviation,

        @Schema(
                description = "Why the person was taken out of the dream for safety; for them, the guardians of a minor"
                        + " and who facilitates on duty only.",
                example = "UNWELL")
        @Nullable
        RemovalReason removedFor,

        @Schema(
                description = "Who took the person home; for them, the guardians of a minor and who facilitates on duty"
                        + " only.")
        @Nullable
        HandoverView handover,

        @Schema(
                description =
                        "Why the house took the enrollment back, while it is CANCELLED; for the person, the guardians"
                                + " of a minor and who facilitates on duty; null when nothing was said.",
                example = "We enrolled you twice on the same evening.")
        @Nullable
        String cancelReason,

        @Schema(
                description =
                        "The enrollment in another session in which the person goes on, when the seat was moved; for"
                                + " the person, the guardians of a minor and who facilitates on duty.")
        @Nullable
        EnrollmentId movedTo,

        @Schema(
                description =
                        "What is still open for this person before the start, and while they are out of the dream before"
                                + " they can come back; null when nothing can be, and where `hidden` names it.")
        @Nullable
        List<Objection> open,

        @Schema(
                description = "What this person, and who helps them, does one after the other until they are there and"
                        + " ready, with what is done already. `after` in a step counts positions in this list. Where"
                        + " nothing but waiting helps, and where the whole session is not ready, `open` says so. Null"
                        + " where `open` is.")
        @Nullable
        @Size(max = 50)
        List<NextStep> nextSteps,

        @Schema(
                description =
                        "What you can do with it now. REAFFIRM is among it where `open` is read, and empty: the charter"
                                + " was asked then.",
                example = "[\"WITHDRAW\"]")
        List<EnrollmentAction> allowedActions,

        @Schema(
                description =
                        "The members that you do not read here, whether or not there is anything to read; they are null."
                                + " It depends on who you are to the person, and on nothing else; `open` and `nextSteps`"
                                + " are read at the enrollment itself, and not in lists.",
                example = "[]")
        List<String> hidden) {

    private static final List<String> AHEAD = List.of("open", "nextSteps");

    private static final List<String> HIDDEN_FROM_AFAR = List.of(
            "consentId",
            "reaffirmedAt",
            "leftAt",
            "checkedOutAt",
            "wayHomeDeviation",
            "removedFor",
            "handover",
            "cancelReason",
            "movedTo",
            "open",
            "nextSteps");

    public EnrollmentView {
        hidden = List.copyOf(hidden);
    }

    /** What is still ahead of the person before the dream, or before they come back, as far as the reader may know. */
    public record Ahead(List<Objection> open, List<NextStep> steps) {

        public Ahead {
            open = List.copyOf(open);
            steps = List.copyOf(steps);
        }
    }

    /** What the caller sees of an enrollment that was found for them. */
    public static EnrollmentView of(EnrolledPerson enrollment, Caller caller, Sight sight, @Nullable Ahead ahead) {
        return of(enrollment, caller, sight, ahead, List.of());
    }

    /** The same in a list, or where nobody looked at what is ahead. */
    static EnrollmentView withoutAhead(EnrolledPerson enrollment, Caller caller, Sight sight) {
        return of(enrollment, caller, sight, null, AHEAD);
    }

    private static EnrollmentView of(
            EnrolledPerson enrollment, Caller caller, Sight sight, @Nullable Ahead ahead, List<String> hidden) {
        List<EnrollmentAction> allowedActions = ahead != null && ahead.open().isEmpty()
                ? EnrollmentAction.possible(enrollment, caller, sight)
                : EnrollmentAction.withoutAsking(enrollment, caller, sight);
        return sight.near()
                ? near(enrollment, caller, sight.onDuty(), ahead, allowedActions, hidden)
                : fromAfar(enrollment, sight.state(enrollment), allowedActions);
    }

    /** What the person, a guardian or who accompanied them sees of an enrollment that has ended: nothing is left to be done. */
    public static EnrollmentView ofEnded(EnrolledPerson enrollment, Caller caller, boolean onDuty) {
        return near(enrollment, caller, onDuty, null, List.of(), List.of());
    }

    private static EnrollmentView fromAfar(
            EnrolledPerson enrollment, EnrollmentState state, List<EnrollmentAction> allowedActions) {
        return new EnrollmentView(
                enrollment.id(),
                enrollment.sessionId(),
                enrollment.participantId(),
                state,
                null,
                enrollment.enrolledAt(),
                enrollment.checkedInAt(),
                enrollment.rehearsedAt(),
                enrollment.groupAgreedAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                allowedActions,
                HIDDEN_FROM_AFAR);
    }

    private static EnrollmentView near(
            EnrolledPerson enrollment,
            Caller caller,
            boolean onDuty,
            @Nullable Ahead ahead,
            List<EnrollmentAction> allowedActions,
            List<String> hidden) {
        boolean own = caller.is(enrollment.participantId());
        Handover handover = enrollment.handover();
        return new EnrollmentView(
                enrollment.id(),
                enrollment.sessionId(),
                enrollment.participantId(),
                enrollment.state(),
                own ? enrollment.consentId() : null,
                enrollment.enrolledAt(),
                enrollment.checkedInAt(),
                enrollment.rehearsedAt(),
                enrollment.groupAgreedAt(),
                enrollment.reaffirmedAt(),
                enrollment.leftAt(),
                enrollment.checkedOutAt(),
                own || onDuty ? enrollment.wayHomeDeviation() : null,
                enrollment.removedFor(),
                handover == null ? null : HandoverView.of(handover),
                enrollment.cancelReason(),
                enrollment.movedTo(),
                ahead == null ? null : ahead.open(),
                ahead == null ? null : ahead.steps(),
                allowedActions,
                Stream.of(
                                own ? List.<String>of() : List.of("consentId"),
                                own || onDuty ? List.<String>of() : List.of("wayHomeDeviation"),
                                hidden)
                        .flatMap(List::stream)
                        .toList());
    }

    @Override
    public String toString() {
        return "EnrollmentView[" + id + "]";
    }
}

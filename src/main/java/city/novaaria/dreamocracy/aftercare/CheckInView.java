package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercareCheckIn.State;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "AftercareCheckIn", description = "One time that somebody asks a person how they are after a dream.")
record CheckInView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000c90")
        CheckInId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000002")
        SanctuaryId sanctuaryId,

        @Schema(
                description = "The session in which the person dreams.",
                example = "01930000-0000-7000-8000-000000000690")
        SessionId sessionId,

        @Schema(description = "The person's enrollment in it.", example = "01930000-0000-7000-8000-000000000790")
        EnrollmentId enrollmentId,

        @Schema(description = "Where it stands.", example = "PLANNED")
        State state,

        @Schema(description = "How long after the person is out of the dream it is due.", example = "PT24H")
        Duration dueAfter,

        @Schema(description = "When it is due; null until the person is out of the dream.") @Nullable
        Instant dueAt,

        @Schema(
                description = "The crew entry that owns it; null until the dream begins.",
                example = "01930000-0000-7000-8000-000000000035")
        @Nullable
        CrewId ownerId,

        @Schema(
                description = "What the crew calls whoever owns it; null while nobody does who still works there so.",
                example = "Noor")
        @Nullable
        String owner,

        @Schema(
                description =
                        "Whether the person agreed to be contacted afterwards. Who did not is offered it here, and"
                                + " nobody calls: it counts as settled once it is due.",
                example = "true")
        boolean contactAgreed,

        @Schema(description = "How the person wants to be asked now.")
        PreferenceView preference,

        @Schema(
                description =
                        "Whether what came of asking is left out: what somebody says in confidence is not for guardians or stewards.",
                example = "false")
        boolean attemptsHidden,

        @Schema(description = "What came of asking so far, in the order in which it happened.")
        List<AttemptView> attempts,

        @Schema(description = "What you can do with it now.", example = "[\"RECORD_ATTEMPT\"]")
        List<CheckInAction> allowedActions) {

    static CheckInView of(
            AftercareCheckIn checkIn,
            AftercarePreference preference,
            @Nullable String owner,
            Caller caller,
            Instant at) {
        boolean own = caller.is(checkIn.participantId());
        boolean asks = !own && caller.holds(checkIn.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
        boolean oversees = !own && caller.holds(checkIn.sanctuaryId(), Role.STEWARD) && checkIn.overdue(at);
        boolean hidden = !own && !asks;
        return new CheckInView(
                checkIn.id(),
                checkIn.sanctuaryId(),
                checkIn.sessionId(),
                checkIn.enrollmentId(),
                checkIn.state(),
                checkIn.dueAfter(),
                checkIn.dueAt(),
                checkIn.ownerId(),
                owner,
                checkIn.contactAgreed(),
                PreferenceView.of(preference),
                hidden,
                hidden
                        ? List.of()
                        : checkIn.attempts().stream().map(AttemptView::of).toList(),
                checkIn.possible(at).stream()
                        .filter(action ->
                                (own || asks) ? action.isFor(own) : (oversees && action == CheckInAction.HAND_OVER))
                        .toList());
    }

    @Override
    public String toString() {
        return "CheckInView[" + id + "]";
    }

    @Schema(name = "AftercareAttempt", description = "One time that somebody was asked, or was not reached.")
    record AttemptView(
            @Schema(description = "What came of it.", example = "DONE")
            Attempt.Outcome outcome,

            @Schema(description = "The person was not well.", example = "false")
            boolean distress,

            @Schema(description = "When it was.") Instant attemptedAt) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(attempt.outcome(), attempt.distress(), attempt.attemptedAt());
        }

        @Override
        public String toString() {
            return "AttemptView";
        }
    }
}

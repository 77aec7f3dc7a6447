package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to incidents, never what was said nor by whom; heard in the transaction of the change. */
public sealed interface IncidentEvent extends DomainEvent {

    IncidentId incident();

    /** In which session it happened; null when nobody said so. */
    @Nullable
    SessionId session();

    /** Who is on duty hears of it: it is not about how people behave. */
    boolean heardOnDuty();

    @Override
    default UUID aggregate() {
        return incident().value();
    }

    /**
     * Somebody reported it.
     *
     * @param urgent it is an emergency to which none was reported before: the dream does not go on as if nothing were
     */
    record Reported(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean urgent,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** The service noticed it. */
    record Opened(
            IncidentId incident,
            @Nullable SessionId session,
            SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Who reported it said more. */
    record Added(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Somebody else read what was said. */
    record Read(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /**
     * Somebody said how bad it is.
     *
     * @param severity that counts from now on
     */
    record Triaged(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            IncidentState state,
            Severity severity,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Somebody found that it weighs less; a second person has to confirm it. */
    record LoweringAsked(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /**
     * Two people found that it weighs less.
     *
     * @param severity that counts from now on
     */
    record Lowered(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            Severity severity,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** It is the same as another one, where all goes on. */
    record Duplicated(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** A sanctuary looks into it from now on. */
    record Assigned(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** One of the roles that contain it together did its part, or does not have to. */
    record Signed(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** It harms nobody any more. */
    record Contained(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Nobody has looked into it in time, or it is not before the board in time. */
    record Overdue(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** The laces of the model that it took out of use are worn again. */
    record ModelGivenBack(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Somebody investigates why it happened. */
    record Investigated(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** The investigation has found something; never what. */
    record Concluded(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Something is to be done so that it does not happen again, or nothing has to be. */
    record ActionPlanned(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Something that was to be done is done. */
    record ActionCarriedOut(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Somebody else saw that it is done. */
    record ActionVerified(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Nothing is left to do. */
    record Closed(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** There is something new about it. */
    record Reopened(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean heardOnDuty,
            Actor actor,
            Instant at)
            implements IncidentEvent {}
}

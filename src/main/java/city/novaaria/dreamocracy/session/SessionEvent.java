package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What happens to sessions; heard in the transaction of the change. */
public sealed interface SessionEvent extends DomainEvent {
    SessionId session();

    @Override
    SanctuaryId sanctuary();

    @Override
    default UUID aggregate() {
        return session().value();
    }

    record Planned(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}

    /** Others of the series were planned like it; each of them is planned, too. */
    record Repeated(SessionId session, SanctuaryId sanctuary, SessionId series, Actor actor, Instant at)
            implements SessionEvent {}

    /** The plan changed, possibly to another version of the dreamscape. */
    record Changed(
            SessionId session,
            SanctuaryId sanctuary,
            VersionId version,
            boolean toAnotherVersion,
            Actor actor,
            Instant at)
            implements SessionEvent {}

    record CrewAssigned(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}

    record Opened(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}

    record CheckInBegun(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}

    /** The session takes place later; these people check in anew. */
    record Postponed(SessionId session, SanctuaryId sanctuary, Set<EnrollmentId> askedAnew, Actor actor, Instant at)
            implements SessionEvent {
        public Postponed {
            askedAnew = Set.copyOf(askedAnew);
        }
    }

    /** The dream began: these people dream, and those did not come. */
    record Started(
            SessionId session,
            SanctuaryId sanctuary,
            Set<EnrollmentId> dreaming,
            Set<EnrollmentId> absent,
            Actor actor,
            Instant at)
            implements SessionEvent {
        public Started {
            dreaming = Set.copyOf(dreaming);
            absent = Set.copyOf(absent);
        }
    }

    /** The crew paused the dream, or too few remained in it. */
    record Paused(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}

    /** Somebody stopped the scene for everybody: the dream is paused, and these people are out of it. */
    record SceneStopped(SessionId session, SanctuaryId sanctuary, Set<EnrollmentId> steppedOut, Actor actor, Instant at)
            implements SessionEvent {
        public SceneStopped {
            steppedOut = Set.copyOf(steppedOut);
        }
    }

    /** Somebody confirmed that the stopped scene may go on as it is. */
    record SceneConfirmed(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}

    /**
     * The dream goes on: these people dream on, and those stay out.
     *
     * @param cameBack who of those that dream on had been out of it
     */
    record Resumed(
            SessionId session,
            SanctuaryId sanctuary,
            Set<EnrollmentId> dreaming,
            Set<EnrollmentId> cameBack,
            Set<EnrollmentId> outside,
            Actor actor,
            Instant at)
            implements SessionEvent {
        public Resumed {
            dreaming = Set.copyOf(dreaming);
            cameBack = Set.copyOf(cameBack);
            outside = Set.copyOf(outside);
        }
    }

    /** The dream ended, and these people are out of it. */
    record Surfaced(
            SessionId session,
            SanctuaryId sanctuary,
            Set<EnrollmentId> surfaced,
            EndReason reason,
            Actor actor,
            Instant at)
            implements SessionEvent {
        public Surfaced {
            surfaced = Set.copyOf(surfaced);
        }
    }

    record Cancelled(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}

    /** Everybody has left the house. */
    record AftercareBegun(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}

    record Closed(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SessionEvent {}
}

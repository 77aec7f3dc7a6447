package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Instant;
import java.util.UUID;

/**
 * What happens to single enrollments; heard in the transaction of the change.
 *
 * <p>What happens to everybody in a session at once is one {@link SessionEvent}. That an enrollment remembers a consent is
 * told by the event of the consent.
 */
public sealed interface EnrollmentEvent extends DomainEvent {
    EnrollmentId enrollment();

    SessionId session();

    @Override
    SanctuaryId sanctuary();

    @Override
    default UUID aggregate() {
        return enrollment().value();
    }

    /** A person has a place, or waits for one, in a session of that intensity. */
    record Enrolled(
            EnrollmentId enrollment,
            SessionId session,
            SanctuaryId sanctuary,
            ParticipantId person,
            EnrollmentState state,
            Intensity intensity,
            Actor actor,
            Instant at)
            implements EnrollmentEvent {}

    /** Who waited for a place has one. */
    record Promoted(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    record CheckedIn(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** Who was checked in had not come. */
    record CheckInUndone(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** That the person did not come counts no more against them. */
    record NoShowUndone(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** The person does not dream today. */
    record StoodDown(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** The person said whether they are fit. */
    record FitnessAttested(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** A facilitator said whether the person is fit. */
    record FitnessObserved(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** The person gives no numbers of how distressed they are. */
    record NumbersDeclined(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    record NumbersGivenAgain(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    record StopSignalRehearsed(
            EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    record GroupAgreed(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    record FacilitatorMet(
            EnrollmentId enrollment,
            SessionId session,
            SanctuaryId sanctuary,
            CrewId facilitator,
            Actor actor,
            Instant at)
            implements EnrollmentEvent {}

    record WayHomePlanned(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    record CheckedOut(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** The person is out of the running dream, and may come back. */
    record SteppedOut(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** The person is out of the running dream for good; the others go on. */
    record CameOut(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** Who accompanies the dream took the person out of it; why is for the person. */
    record RemovedForSafety(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** Somebody took the person home; who is kept with the enrollment. */
    record HandedOver(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** Somebody saw that the person who stepped out is awake. */
    record Woken(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** The person wants to come back when the dream goes on. */
    record Reaffirmed(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /** The person is back in the running dream. */
    record CameBack(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}

    /**
     * The person left.
     *
     * @param from where the enrollment stood
     */
    record Withdrew(
            EnrollmentId enrollment,
            SessionId session,
            SanctuaryId sanctuary,
            EnrollmentState from,
            Actor actor,
            Instant at)
            implements EnrollmentEvent {

        /** Somebody of the crew did it on the person's word. */
        public boolean relayed() {
            return actor.role() == ActingAs.FACILITATOR;
        }
    }

    /** The crew took back an enrollment that was a mistake. */
    record Cancelled(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EnrollmentEvent {}
}

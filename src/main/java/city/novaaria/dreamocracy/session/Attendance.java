package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import org.jspecify.annotations.Nullable;

/** How a person in an enrollment gets ready, beforehand and on the day: arriving, being fit, rehearsing, or not today. */
public interface Attendance {
    EnrolledPerson checkIn(Caller caller, EnrollmentId id);

    /** Who was checked in had not come. */
    EnrolledPerson undoCheckIn(Caller caller, EnrollmentId id);

    EnrolledPerson standDown(Caller caller, EnrollmentId id);

    /** The enrolled person says how they are. */
    EnrolledPerson attestFitness(Caller caller, EnrollmentId id, boolean fit);

    /** A facilitator says how the person is. */
    EnrolledPerson observeFitness(Caller caller, EnrollmentId id, boolean fit);

    /**
     * The enrolled person, or another person who facilitates on duty in the session, says how distressed they are; the
     * session is held.
     *
     * @param dissociating null when nothing was said of it
     */
    Rated rateDistress(Caller caller, EnrollmentId id, int suds, @Nullable Boolean dissociating);

    /** Somebody of whom was said how distressed they are. */
    record Rated(PlannedSession session, EnrolledPerson person, Actor by) {}

    EnrolledPerson rehearse(Caller caller, EnrollmentId id, String signal);

    /** Somebody has seen that the person who stepped out is awake. */
    EnrolledPerson wake(Caller caller, EnrollmentId id);

    /** Takes the person out of the running dream, for the safety of them or of the others. */
    EnrolledPerson remove(Caller caller, EnrollmentId id, RemovalReason reason);

    /**
     * Somebody takes the person home.
     *
     * @param guardian who receives the person, or named who does; a minor's is known to be one
     */
    EnrolledPerson handOver(
            Caller caller, EnrollmentId id, Receiver to, @Nullable ParticipantId guardian, @Nullable String name);

    EnrolledPerson agreeWithGroup(Caller caller, EnrollmentId id);

    /** Only somebody who facilitates at the sanctuary can be met. */
    EnrolledPerson meet(Caller caller, EnrollmentId id, CrewId crew);
}

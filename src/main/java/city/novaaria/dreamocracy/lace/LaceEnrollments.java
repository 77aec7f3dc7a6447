package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;

/** Tells the laces to which enrollments they are bound; the module that keeps the enrollments implements it. */
public interface LaceEnrollments {

    /** The enrollment, if the caller is its dreamer or crew that may look at it; otherwise it does not exist. */
    EnrolledPerson visible(Caller caller, EnrollmentId id);

    /** Holds the session of the enrollment until the transaction ends; refuses once the dream has begun or the enrollment has ended. */
    void holdBeforeTheDream(EnrolledPerson seen);

    /** Whether somebody may dream in it, or does; an enrollment that has ended never counts again. */
    boolean counts(EnrollmentId id);

    /**
     * Notes that something that belongs to the held enrollment was changed.
     *
     * @return the enrollment's version from now on, which its entity tag tells
     */
    long changed(EnrolledPerson held);

    /**
     * One person's enrollment in one session.
     *
     * @param counts see {@link #counts}
     * @param version which its entity tag tells
     */
    record EnrolledPerson(EnrollmentId id, SessionId session, SanctuaryId sanctuary, boolean counts, long version) {}
}

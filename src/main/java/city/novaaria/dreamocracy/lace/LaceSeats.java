package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;

/** Tells the laces to which seats they are bound; the module that keeps the seats implements it. */
public interface LaceSeats {

    /** The seat, if the caller is its dreamer or crew that may look at it; otherwise it does not exist. */
    Seat visible(Caller caller, EnrollmentId id);

    /** Holds the session of the seat until the transaction ends; refuses once the dream has begun or the seat has ended. */
    void holdBeforeTheDream(Seat seen);

    /** Whether somebody may dream in it, or does; a seat that has ended never counts again. */
    boolean counts(EnrollmentId id);

    /**
     * Notes that something that belongs to the held seat was changed.
     *
     * @return the seat's version from now on, which its entity tag tells
     */
    long changed(Seat held);

    /**
     * One person's seat in one session.
     *
     * @param counts see {@link #counts}
     * @param version which its entity tag tells
     */
    record Seat(EnrollmentId id, SessionId session, SanctuaryId sanctuary, boolean counts, long version) {}
}

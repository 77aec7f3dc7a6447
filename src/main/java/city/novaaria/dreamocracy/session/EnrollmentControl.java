package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes enrollments, and holds their session first. */
public interface EnrollmentControl {
    /** Remembers the consent that counts; the session is held, so that a start sees both or neither. */
    void consented(EnrollmentId enrollment, ConsentId consent, VersionId version);

    /**
     * The person leaves: at any time, in any state, without a reason (CON-06); out of a running dream at once (CON-07).
     *
     * @return the enrollment, which is unchanged when they had left already
     */
    EnrolledPerson leave(EnrollmentId enrollment, Actor by, Instant at);

    /** The crew takes back an enrollment that was a mistake, or that goes on elsewhere, before the dream; its place is free again. */
    EnrolledPerson cancel(EnrollmentId enrollment, Cancelling how, Actor by, Instant at);

    /**
     * How an enrollment is taken back.
     *
     * @param reason what the person is told; null when nothing is said
     * @param movedTo the enrollment in which the person goes on; null when there is none
     * @param near who does it accompanies the session and knows whether the person has left
     */
    record Cancelling(@Nullable String reason, @Nullable EnrollmentId movedTo, boolean near) {
        @Override
        public String toString() {
            return "Cancelling";
        }
    }

    /** The person steps out of the running dream and may come back; nothing happens when they do not dream. */
    EnrolledPerson stepOut(EnrollmentId enrollment, Actor by, Instant at);

    /** The person is out of the running dream for good, and is seen off; nothing happens when they are out already. */
    EnrolledPerson comeOut(EnrollmentId enrollment, Actor by, Instant at);

    /** The same for safety; the session is held. */
    EnrolledPerson remove(EnrollmentId held, RemovalReason reason, Actor by, Instant at);

    /**
     * Holds the session; refuses the caller once the dream has begun or the enrollment has ended, as far as all crew know:
     * that the person has left makes no difference.
     */
    EnrolledPerson holdBeforeTheDream(Caller caller, EnrollmentId enrollment);

    /** Notes that something that belongs to the held enrollment was changed: its entity tag moves for everybody. */
    void changed(EnrollmentId held);
}

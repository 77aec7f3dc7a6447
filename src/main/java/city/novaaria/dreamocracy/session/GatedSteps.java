package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps that the charter decides about. The gate asks it, on facts that it holds, and says here what it answered.
 *
 * <p>Nothing is done when it objects, but the objection is an event.
 */
public interface GatedSteps {
    CharterDecision<PlannedSession> open(SessionId held, Verdict verdict, Actor by);

    /**
     * Everybody who is checked in dreams from now on; who has a place and is not there did not come.
     *
     * @param everybody all enrollments of the session that have not ended
     * @param lasts how long the dream is planned to last
     */
    CharterDecision<PlannedSession> start(
            SessionId held, Collection<EnrolledPerson> everybody, Duration lasts, Verdict verdict, Actor by);

    /**
     * Who dreams on does so, and who stepped out and did not say that they want to come back stays out.
     *
     * @param inside everybody who dreams or has stepped out
     */
    CharterDecision<PlannedSession> resume(
            SessionId held, Collection<EnrolledPerson> inside, Verdict verdict, Actor by);

    /**
     * The person who stepped out comes back into the dream.
     *
     * @param atOnce the others dream; otherwise the person comes back when the dream is resumed
     */
    CharterDecision<EnrolledPerson> comeBack(EnrollmentId held, boolean atOnce, Verdict verdict, Actor by);

    CharterDecision<PlannedSession> close(SessionId held, Verdict verdict, Actor by);

    /** A place for the person, or one on the waiting list when the session is full. */
    CharterDecision<EnrolledPerson> enroll(SessionId held, ParticipantId person, Verdict verdict, Actor by);

    /** The same by others, who move somebody: whoever gave no numbers in the seat that they had goes on giving none. */
    CharterDecision<EnrolledPerson> enrollInstead(SessionId held, EnrolledPerson before, Verdict verdict, Actor by);

    /** Gives the free places to those who wait, in this order, as far as they go. */
    void moveUp(SessionId held, List<EnrollmentId> waiting, Actor by, Instant at);

    CharterDecision<EnrolledPerson> checkOut(EnrollmentId held, Leaving how, Verdict verdict, Actor by);

    /** Writes down that the charter objected to asking this person for consent, or to the consent they gave. */
    void objectedToConsent(EnrollmentId enrollment, Verdict verdict, Actor by);

    /**
     * How somebody leaves the house.
     *
     * @param fit a facilitator attests that they are fit to leave
     * @param asPlanned they go home as planned
     * @param deviation how they go home otherwise
     */
    record Leaving(boolean fit, boolean asPlanned, @Nullable String deviation) {
        @Override
        public String toString() {
            return "Leaving";
        }
    }
}

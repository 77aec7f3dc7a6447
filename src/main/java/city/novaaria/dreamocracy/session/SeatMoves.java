package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import org.jspecify.annotations.Nullable;

/** Moves seats from one session into another, when the gate has asked the charter. */
public interface SeatMoves {
    /** Whether people enroll in that session, and it is one of the sanctuary. */
    boolean takesPeople(SessionId session, SanctuaryId sanctuary);

    /** Gives the person a place in the other session, and takes back the one that they had; refuses when none is free. */
    CharterDecision<EnrolledPerson> move(Move move, Verdict verdict, Actor by);

    /**
     * Which seat is moved; it and both sessions are held.
     *
     * @param reason what the person is told; null when nothing is said
     * @param near who does it accompanies the session and knows whether the person has left
     */
    record Move(
            EnrollmentId enrollment,
            SessionId into,
            @Nullable String reason,
            boolean near) {
        @Override
        public String toString() {
            return "Move[" + enrollment + "]";
        }
    }
}

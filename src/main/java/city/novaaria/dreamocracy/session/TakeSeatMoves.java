package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrollmentControl.Cancelling;
import org.springframework.stereotype.Component;

/**
 * The other seat is had before the one is given up.
 *
 * <p>Who has left enrolls nowhere by it: they have left the other session, too, and whoever does not know that they left the
 * one is told the same as of everybody.
 */
@Component
class TakeSeatMoves implements SeatMoves {

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final Seats seats;
    private final GatedSteps steps;
    private final EnrollmentControl control;

    TakeSeatMoves(
            Sessions sessions, Enrollments enrollments, Seats seats, GatedSteps steps, EnrollmentControl control) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.seats = seats;
        this.steps = steps;
        this.control = control;
    }

    @Override
    public boolean takesPeople(SessionId id, SanctuaryId sanctuary) {
        return sessions.withDuties(id)
                .filter(session -> session.sanctuaryId().equals(sanctuary))
                .filter(session -> session.state() == SessionState.OPEN || session.state() == SessionState.CHECK_IN)
                .isPresent();
    }

    @Override
    public CharterDecision<EnrolledPerson> move(Move move, Verdict verdict, Actor by) {
        Session into = sessions.findById(move.into()).orElseThrow(Refused::notFound);
        if (verdict.granted() && seats.free(into) <= 0) {
            throw Refused.because(SessionProblem.NO_PLACE_FREE);
        }
        Enrollment moved = enrollments.findById(move.enrollment()).orElseThrow(Refused::notFound);
        CharterDecision<EnrolledPerson> had = steps.enrollInstead(move.into(), moved, verdict, by);
        if (had instanceof CharterDecision.Granted<EnrolledPerson>(EnrolledPerson other)) {
            if (moved.state() == EnrollmentState.WITHDRAWN) {
                control.leave(other.id(), by, verdict.at());
            }
            control.cancel(move.enrollment(), new Cancelling(move.reason(), other.id(), move.near()), by, verdict.at());
        }
        return had;
    }
}

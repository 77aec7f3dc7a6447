package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SeatMoves;
import city.novaaria.dreamocracy.session.SeatMoves.Move;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves somebody's seat into another session of the house: the one is given up only when the other is had.
 *
 * <p>What was agreed to, attested or rehearsed belongs to the session for which it was said, and nothing of it moves along.
 */
@Component
class MoveSeat {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final ParticipantRegister participants;
    private final GatherFacts facts;
    private final SeatMoves seats;
    private final MoveUp moving;
    private final ServerClock clock;

    MoveSeat(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            ParticipantRegister participants,
            GatherFacts facts,
            SeatMoves seats,
            MoveUp moving,
            ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.participants = participants;
        this.facts = facts;
        this.seats = seats;
        this.moving = moving;
        this.clock = clock;
    }

    /** The person is held first, and the sessions in the order of their ids: two moves wait for each other and never cross. */
    @AtomicStep
    public CharterDecision<EnrolledPerson> move(Caller caller, EnrollmentId id, SessionId to, @Nullable String reason) {
        EnrolledPerson seen = enrollments.visible(caller, id);
        Actor by = caller.mustHold(seen.sanctuaryId(), Role.ORGANIZER);
        if (caller.is(seen.participantId())) {
            throw Refused.forbidden("own-seat");
        }
        mustTakePeople(seen, to);
        participants.holdForMore(seen.participantId());
        Stream.of(seen.sessionId(), to)
                .sorted(Comparator.comparing(SessionId::value))
                .forEach(sessions::hold);
        PlannedSession from = sessions.find(seen.sessionId());
        PlannedSession into = sessions.find(to);
        EnrolledPerson moved = enrollments.hold(id);
        moved.mustBeBeforeTheDream(from, caller);
        enrollments.mustNotBeEnrolled(to, moved.participantId(), into.isAccompaniedBy(caller));
        Instant at = clock.now();
        into.mustStartAfter(at);
        // whoever waits there comes first
        moving.all(into, by, at);
        Verdict verdict = Charter.ask(facts.aboutNewcomer(
                        into, facts.lookAround(into), moved.participantId(), Set.of(to, from.id()), at))
                .only(Enroll::isNoSecret);
        return seats.move(new Move(id, to, reason, from.isAccompaniedBy(caller)), verdict, by);
    }

    private void mustTakePeople(EnrolledPerson seen, SessionId to) {
        if (to.equals(seen.sessionId()) || !seats.takesPeople(to, seen.sanctuaryId())) {
            throw Refused.unprocessable(FieldError.at("#/sessionId", "Session", "other-session"));
        }
    }

    Reader readerOf(Caller caller, EnrollmentId id) {
        return Reader.of(caller, enrollments.visible(caller, id).sanctuaryId(), Set.of());
    }
}

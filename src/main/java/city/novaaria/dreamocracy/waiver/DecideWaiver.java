package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.ethics.Bench;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.CharterDecision.Granted;
import city.novaaria.dreamocracy.objections.CharterDecision.Objected;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Independent ethicists let a rule pass, or do not, or no longer; the session is held, so that a start sees either. */
@Component
class DecideWaiver {

    private final SessionRegister sessions;
    private final Benches benches;
    private final SanctuaryRegister sanctuaries;
    private final Waivers waivers;
    private final ServerClock clock;

    DecideWaiver(
            SessionRegister sessions,
            Benches benches,
            SanctuaryRegister sanctuaries,
            Waivers waivers,
            ServerClock clock) {
        this.sessions = sessions;
        this.benches = benches;
        this.sanctuaries = sanctuaries;
        this.waivers = waivers;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<Waiver> vote(Caller caller, WaiverId id, NewWaiverVote request) {
        PlannedSession session = sessions.hold(waivers.sessionOfVisible(caller, id));
        Waiver waiver = waivers.findById(id).orElseThrow(Refused::notFound);
        Actor by = caller.mustHold(session.sanctuaryId(), Role.ETHICIST);
        Bench bench = benchOf(waiver, session);
        Optional<Member> voter = bench.seatOf(caller);
        if (voter.isEmpty()) {
            return objected(waiver, by);
        }
        sessions.holdUnlessOver(caller, session.id());
        int boardSeats =
                sanctuaries.find(session.sanctuaryId()).orElseThrow().policy().boardSeats();
        waiver.vote(voter.get(), request.vote(), request.rationale(), bench, boardSeats, by, clock.now());
        return new Granted<>(waivers.saveAndFlush(waiver));
    }

    /** For the person who let it pass themselves; of what others decided, for any independent ethicist. */
    @AtomicStep
    public CharterDecision<Waiver> revoke(Caller caller, WaiverId id) {
        PlannedSession session = sessions.hold(waivers.sessionOfVisible(caller, id));
        Waiver waiver = waivers.findById(id).orElseThrow(Refused::notFound);
        Actor by;
        if (waiver.waivedBy() == WaiverClass.SUBJECT) {
            if (!caller.is(waiver.participantId())) {
                throw Refused.forbidden("revoking-own-waiver");
            }
            by = caller.as(ActingAs.PARTICIPANT);
        } else {
            by = caller.mustHold(session.sanctuaryId(), Role.ETHICIST);
            if (benchOf(waiver, session).seatOf(caller).isEmpty()) {
                return objected(waiver, by);
            }
        }
        waiver.revoke(by, clock.now());
        return new Granted<>(waivers.saveAndFlush(waiver));
    }

    private Bench benchOf(Waiver waiver, PlannedSession session) {
        return benches.of(session).without(waiver.requestedBy());
    }

    private CharterDecision<Waiver> objected(Waiver waiver, Actor by) {
        Objected<Waiver> objected =
                Bench.objectsTo(Subject.session(waiver.sessionId().value()));
        waiver.objected(EvaluationPoint.ETHICS_DECISION, objected.objections(), by, clock.now());
        waivers.save(waiver);
        return objected;
    }
}

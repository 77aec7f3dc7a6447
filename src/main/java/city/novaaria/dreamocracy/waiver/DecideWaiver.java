package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.ethics.Bench;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Independent ethicists let a rule pass, or do not, or no longer; the session is held, so that a start sees either. */
@Component
class DecideWaiver {

    private final Gatherings gatherings;
    private final ApprovalRegister approvals;
    private final SanctuaryRegister sanctuaries;
    private final Waivers waivers;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    DecideWaiver(
            Gatherings gatherings,
            ApprovalRegister approvals,
            SanctuaryRegister sanctuaries,
            Waivers waivers,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.gatherings = gatherings;
        this.approvals = approvals;
        this.sanctuaries = sanctuaries;
        this.waivers = waivers;
        this.clock = clock;
        this.events = events;
    }

    @AtomicStep
    public Waiver vote(Caller caller, WaiverId id, NewWaiverVote request) {
        Gatherings.Gathering gathering = gatherings.hold(waivers.sessionOfVisible(caller, id));
        Waiver waiver = waivers.findById(id).orElseThrow(Refused::notFound);
        caller.mustHold(gathering.sanctuary(), Role.ETHICIST);
        Bench bench = benchOf(waiver, gathering);
        SanctuaryRegister.Member voter = bench.enrollmentOf(caller, about(gathering));
        gatherings.mustBeBeforeTheDream(gathering.id());
        int boardSeats =
                sanctuaries.find(gathering.sanctuary()).orElseThrow().policy().boardSeats();
        waiver.vote(voter, request.vote(), request.rationale(), bench, boardSeats, clock.now())
                .ifPresent(events::publishEvent);
        return waivers.saveAndFlush(waiver);
    }

    /** For the person who let it pass themselves; of what others decided, for any independent ethicist. */
    @AtomicStep
    public Waiver revoke(Caller caller, WaiverId id) {
        Gatherings.Gathering gathering = gatherings.hold(waivers.sessionOfVisible(caller, id));
        Waiver waiver = waivers.findById(id).orElseThrow(Refused::notFound);
        if (waiver.waivedBy() == WaiverClass.SUBJECT) {
            if (!caller.is(waiver.participantId())) {
                throw Refused.forbidden("Only the person who let it pass takes that back.");
            }
        } else {
            caller.mustHold(gathering.sanctuary(), Role.ETHICIST);
            benchOf(waiver, gathering).enrollmentOf(caller, about(gathering));
        }
        Instant at = clock.now();
        waiver.revoke(at).ifPresent(events::publishEvent);
        return waivers.saveAndFlush(waiver);
    }

    private Bench benchOf(Waiver waiver, Gatherings.Gathering gathering) {
        Set<String> involved = new HashSet<>(gathering.onDuty());
        involved.add(waiver.requestedBy());
        return approvals.independentOf(gathering.sanctuary(), gathering.version(), involved);
    }

    private static Subject about(Gatherings.Gathering gathering) {
        return Subject.session(gathering.id().value());
    }
}

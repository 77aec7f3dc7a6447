package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Matter;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Crew asks others to let a rule pass, or a person lets a rule pass that protects only them. */
@Component
class RequestWaiver {

    private static final Duration AFTER_THE_END = Duration.ofDays(1);

    private final SessionRegister sessions;
    private final ParticipantRegister participants;
    private final SanctuaryRegister sanctuaries;
    private final Waivers waivers;
    private final WaiverGate gate;
    private final ServerClock clock;

    RequestWaiver(
            SessionRegister sessions,
            ParticipantRegister participants,
            SanctuaryRegister sanctuaries,
            Waivers waivers,
            WaiverGate gate,
            ServerClock clock) {
        this.sessions = sessions;
        this.participants = participants;
        this.sanctuaries = sanctuaries;
        this.waivers = waivers;
        this.gate = gate;
        this.clock = clock;
    }

    @AtomicStep
    public Waiver request(Caller caller, SessionId id, NewWaiver request) {
        PlannedSession session = sessions.visible(caller, id);
        boolean crew = caller.holds(session.sanctuaryId(), Role.FACILITATOR, Role.ORGANIZER);
        boolean own = caller.is(request.participantId());
        if (!crew && !own) {
            throw Refused.forbidden("asking-waiver");
        }
        Rule rule = ruleOf(request.rule());
        Actor asking = own
                ? caller.as(ActingAs.PARTICIPANT)
                : caller.mustHold(session.sanctuaryId(), Role.FACILITATOR, Role.ORGANIZER);
        WaiverClass by = classOf(rule, crew, own);
        session = sessions.holdUnlessOver(caller, id);
        Instant at = clock.now();
        if (by == WaiverClass.SUBJECT) {
            mustBeOfAge(caller, session.sanctuaryId(), at);
        }
        Instant expiresAt = checkedEnd(caller, session, rule, by, request, at);
        Matter matter =
                gate.offered(session, rule, request.participantId(), own || session.isAccompaniedBy(caller), at);
        mustBeNew(
                waivers
                        .findBySessionIdAndRuleAndParticipantIdAndLiveKeyIsNotNull(
                                id, rule.id(), request.participantId())
                        .stream()
                        .filter(earlier -> earlier.waivedBy() == by)
                        .toList(),
                matter,
                at);
        Waiver.Wish wish = new Waiver.Wish(
                rule,
                matter,
                request.participantId(),
                by,
                request.reason(),
                request.substitute(),
                expiresAt,
                refused(id, rule, request.participantId()));
        Waiver waiver = new Waiver(new WaiverId(Ids.next()), id, session.sanctuaryId(), wish, asking, at);
        if (by == WaiverClass.SUBJECT) {
            waiver.grantedByThePerson(asking, at);
        }
        return waivers.saveAndFlush(waiver);
    }

    private static Rule ruleOf(String id) {
        Rule rule = Charter.find(id).orElseThrow(() -> Refused.unprocessable(FieldError.at("#/rule", "Rule", "rule")));
        if (rule.card().waivable() == WaiverClass.NEVER) {
            throw Refused.because(WaiverProblem.NOT_WAIVABLE);
        }
        return rule;
    }

    private static WaiverClass classOf(Rule rule, boolean crew, boolean own) {
        if (own && rule.waivableByThePerson()) {
            return WaiverClass.SUBJECT;
        }
        if (rule.card().waivable() == WaiverClass.SUBJECT) {
            throw Refused.forbidden("waiving-own");
        }
        if (!crew) {
            throw Refused.forbidden("asking-waiver-of-rule");
        }
        return rule.card().waivable();
    }

    private void mustBeOfAge(Caller caller, SanctuaryId sanctuary, Instant at) {
        ParticipantId person = caller.participant().orElseThrow(Refused::notFound);
        LocalDate birthDate = Objects.requireNonNull(
                        participants.about(Set.of(person)).get(person))
                .background()
                .birthDate();
        if (sanctuaries.find(sanctuary).orElseThrow().site().isMinor(birthDate, at)) {
            throw Refused.forbidden("waiving-of-age");
        }
    }

    private Instant checkedEnd(
            Caller caller, PlannedSession session, Rule rule, WaiverClass by, NewWaiver request, Instant at) {
        Instant latest = latestEnd(session, at);
        Instant expiresAt = request.expiresAt() == null ? latest : request.expiresAt();
        List<FieldError> errors = new ArrayList<>();
        if (request.participantId() != null && !participants.mayKnow(caller, request.participantId())) {
            errors.add(FieldError.at("#/participantId", "Participant", "known-person"));
        }
        if (request.substitute() == null && by != WaiverClass.SUBJECT && Substitute.isNeededFor(rule)) {
            errors.add(FieldError.at("#/substitute", "Substitute", "substitute"));
        }
        if (!expiresAt.isAfter(at) || expiresAt.isAfter(latest)) {
            errors.add(FieldError.at("#/expiresAt", "Range", "waiver-expiry"));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
        return expiresAt;
    }

    /** What is to pass after the dream, such as at the close, has a day. */
    private static Instant latestEnd(PlannedSession session, Instant at) {
        Instant tomorrow = at.plus(AFTER_THE_END);
        boolean ended =
                !session.state().beforeTheDream() && session.bookedUntil().isBefore(tomorrow);
        return ended ? tomorrow : session.bookedUntil();
    }

    private @Nullable Waiver refused(SessionId session, Rule rule, @Nullable ParticipantId person) {
        List<ParticipantId> people = person == null ? List.of() : List.of(person);
        return waivers.refused(session, rule.id(), person == null, people, Limit.of(1)).stream()
                .findFirst()
                .orElse(null);
    }

    /** What was asked for already, and is undecided or counts, is not asked for again; what is found besides is. */
    private void mustBeNew(List<Waiver> earlier, Matter matter, Instant at) {
        boolean already = earlier.stream()
                .anyMatch(waiver -> waiver.isOpen(at) && waiver.matter().includes(matter));
        if (already) {
            throw Refused.because(WaiverProblem.ALREADY_WAIVED);
        }
        if (matter.isNothing()) {
            throw Refused.because(WaiverProblem.NOTHING_TO_WAIVE);
        }
        List<Waiver> expired =
                earlier.stream().filter(waiver -> !waiver.isOpen(at)).toList();
        expired.forEach(Waiver::makeRoom);
        waivers.saveAllAndFlush(expired);
    }
}

package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.SessionFacts.WatchFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceAlarms;
import city.novaaria.dreamocracy.presence.PresenceGate;
import city.novaaria.dreamocracy.presence.PresenceGate.Accompanied;
import city.novaaria.dreamocracy.presence.PresenceRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges one running dream under its lock, and brings it to a gentle end when something triggers that (LIV-04).
 *
 * <p>It knows nothing but what it reads there: whoever looked before and was held up meanwhile decides nothing by what they
 * saw, and a second look finds nothing left to do.
 */
@Component
class JudgeDream {

    /** What SAF-01 says that concerns those who accompany, and not how many dream. */
    private static final Set<FindingCode> SHORTAGES =
            Set.of(FindingCode.SAF_01_FEW_FACILITATORS, FindingCode.SAF_01_SECOND_ADULT);

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final SessionControl control;
    private final PresenceGate gate;
    private final PresenceRegister presence;
    private final LaceAlarms laces;
    private final Vigils vigils;
    private final ServerClock clock;

    JudgeDream(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            SessionControl control,
            PresenceGate gate,
            PresenceRegister presence,
            LaceAlarms laces,
            Vigils vigils,
            ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.control = control;
        this.gate = gate;
        this.presence = presence;
        this.laces = laces;
        this.vigils = vigils;
        this.clock = clock;
    }

    @AtomicStep
    public void judge(SessionId id) {
        judge(sessions.hold(id), clock.now());
    }

    /** The session is held. */
    void judge(PlannedSession session, Instant at) {
        if (!session.state().live()) {
            return;
        }
        Vigil vigil = vigils.findById(session.id()).orElseGet(() -> new Vigil(session));
        if (vigil.isPutOff(at)) {
            return;
        }
        List<Member> crew = sessions.onDuty(session);
        Accompanied accompanied = gate.by(session, crew, at);
        Facts facts = accompanied.facts();
        Instant shortSince = shortSince(accompanied, vigil, session, crew, at);
        vigil.accompanied(shortSince, at);
        Instant quietSince = quietSince(session, crew, facts.policy(), at);
        vigil.quiet(quietSince, at);
        WatchFacts seen = seen(session, facts, shortSince == null ? null : Duration.between(shortSince, at), at);
        Verdict verdict = Charter.ask(Rules.NOTHING_ENDS_THE_DREAM, facts.watched(seen));
        if (!verdict.granted()) {
            vigil.stop(SafeStopTrigger.of(verdict.objections().getFirst()), at);
            vigils.saveAndFlush(vigil);
            control.safeStop(session.id(), Actor.service(), at);
        } else if (shortSince != null || quietSince != null || vigil.isKnown()) {
            vigils.saveAndFlush(vigil);
        }
    }

    /**
     * Since when too few accompany the dream: since the last sign of whoever has gone silent, or since a look first found
     * so. Null when enough do.
     */
    private @Nullable Instant shortSince(
            Accompanied accompanied, Vigil vigil, PlannedSession session, List<Member> crew, Instant at) {
        if (!isShort(accompanied.now())) {
            return null;
        }
        Instant found = vigil.shortSince() == null ? at : vigil.shortSince();
        return isShort(accompanied.ifAllWereThere())
                ? found
                : presence.lastSignOfSilent(session, crew, accompanied.now().policy(), at)
                        .filter(found::isAfter)
                        .orElse(found);
    }

    private @Nullable Instant quietSince(PlannedSession session, List<Member> crew, PolicyProfile policy, Instant at) {
        List<Member> facilitators = crew.stream()
                .filter(member -> member.role() == Role.FACILITATOR)
                .toList();
        return presence.quietSince(session, facilitators, policy, at).orElse(null);
    }

    private static boolean isShort(Verdict verdict) {
        return verdict.objections().stream()
                .anyMatch(objection -> SHORTAGES.contains(objection.found().code()));
    }

    private WatchFacts seen(PlannedSession session, Facts facts, @Nullable Duration shortage, Instant at) {
        List<EnrolledPerson> inside = enrollments.in(session.id(), EnrollmentState.LIVE);
        Set<EnrollmentId> dreaming = inside.stream()
                .filter(person -> person.state() == EnrollmentState.DREAMING)
                .map(EnrolledPerson::id)
                .collect(Collectors.toSet());
        Set<EnrollmentId> unanswered = laces.unanswered(session.id(), at);
        List<PersonFacts> synchronised = facts.people().stream()
                .filter(person -> dreaming.contains(enrollment(person)) && isSynchronised(person, facts))
                .toList();
        long lost = synchronised.stream()
                .filter(person -> person.device() == null
                        || person.device().modelSuspended()
                        || unanswered.contains(enrollment(person)))
                .count();
        return new WatchFacts(
                shortage,
                facts.experience().intensity().isAtLeast(facts.policy().watchFrom()) ? red(inside, facts.policy()) : 0,
                synchronised.size(),
                (int) lost);
    }

    /** How many are out in great distress after whom nobody has looked since; a facilitator who looks says how they are. */
    static int red(List<EnrolledPerson> inside, PolicyProfile policy) {
        return (int) inside.stream()
                .filter(person -> person.state() == EnrollmentState.STEPPED_OUT)
                .filter(person -> person.distress() != null && person.distress().isTooMuch(policy))
                .count();
    }

    /** By a lace that is there, or has to be. */
    private static boolean isSynchronised(PersonFacts person, Facts facts) {
        return person.consent() != null
                && person.consent().granted().contains(Scope.NEURAL_SYNC)
                && (person.device() != null || facts.experience().lace().needed());
    }

    private static EnrollmentId enrollment(PersonFacts person) {
        return new EnrollmentId(person.subject().id());
    }
}

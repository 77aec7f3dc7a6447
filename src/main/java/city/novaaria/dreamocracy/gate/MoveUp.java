package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryEvent;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.GatedSteps;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionEvent;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives free places to those who wait, in their order and as many as there are, in the transaction that frees them.
 *
 * <p>They are asked what is asked when others enroll somebody; to whom the charter objects keeps waiting, before whoever came later.
 */
@Component
class MoveUp {

    private static final Comparator<EnrolledPerson> IN_ORDER = Comparator.comparing(EnrolledPerson::enrolledAt)
            .thenComparing(enrollment -> enrollment.id().value());

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;
    private final GatedSteps steps;

    MoveUp(SessionRegister sessions, EnrollmentRegister enrollments, GatherFacts facts, GatedSteps steps) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.steps = steps;
    }

    @EventListener
    void on(EnrollmentEvent.Withdrew left) {
        if (left.from().beforeTheDream()) {
            all(left.session(), left.actor(), left.at());
        }
    }

    @EventListener
    void on(EnrollmentEvent.Cancelled cancelled) {
        all(cancelled.session(), cancelled.actor(), cancelled.at());
    }

    @EventListener
    void on(SessionEvent.Changed changed) {
        all(changed.session(), changed.actor(), changed.at());
    }

    /** While the house was suspended nobody was enrolled, whatever places came free. */
    @EventListener
    void on(SanctuaryEvent.Reopened reopened) {
        sessions.waitedFor(reopened.sanctuary()).forEach(id -> all(sessions.hold(id), reopened.actor(), reopened.at()));
    }

    private void all(SessionId held, Actor by, Instant at) {
        all(sessions.find(held), by, at);
    }

    /** Nothing happens when the session is full or nobody waits. */
    void all(PlannedSession held, Actor by, Instant at) {
        if (!held.state().beforeTheDream() || enrollments.freePlaces(held) <= 0) {
            return;
        }
        List<EnrolledPerson> waiting = enrollments.in(held.id(), EnumSet.of(EnrollmentState.WAITLISTED));
        if (waiting.isEmpty()) {
            return;
        }
        Verdict verdict = Charter.ask(
                        facts.about(EvaluationPoint.ENROLLMENT, held, facts.lookAround(held), waiting, at))
                .only(Enroll::isNoSecret);
        if (verdict.objections().stream().anyMatch(result -> !result.subject().isOnePerson())) {
            return;
        }
        Set<UUID> objectedTo = verdict.objections().stream()
                .map(Result::subject)
                .map(subject -> subject.id())
                .collect(Collectors.toSet());
        steps.moveUp(
                held.id(),
                waiting.stream()
                        .filter(enrollment ->
                                !objectedTo.contains(enrollment.id().value()))
                        .sorted(IN_ORDER)
                        .map(EnrolledPerson::id)
                        .toList(),
                by.followedUp(),
                at);
    }
}

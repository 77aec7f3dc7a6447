package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.objections.Objection;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the charter what the start would ask, and shows each reader what they may know. */
@Component
class Readiness {

    private final GatherFacts facts;
    private final Enrollments enrollments;

    Readiness(GatherFacts facts, Enrollments enrollments) {
        this.facts = facts;
        this.enrollments = enrollments;
    }

    /** The verdict and the seats that it is about. */
    record Answer(Verdict verdict, List<Enrollment> seats) {

        List<Objection> shownTo(Caller caller, Session session) {
            boolean cares = caller.holds(session.sanctuaryId(), Role.FACILITATOR, Role.ORGANIZER, Role.ETHICIST);
            boolean crew = caller.worksAt(session.sanctuaryId());
            Set<UUID> own = seats.stream()
                    .filter(seat -> caller.is(seat.participantId()))
                    .map(seat -> seat.id().value())
                    .collect(Collectors.toSet());
            return verdict.results().stream()
                    .filter(result -> crew
                            || isAboutTheWhole(result)
                            || own.contains(result.subject().id()))
                    .map(result -> cares
                                    || isAboutTheWhole(result)
                                    || own.contains(result.subject().id())
                            ? Objection.of(result)
                            : withoutReason(result))
                    .toList();
        }
    }

    Answer of(Session session, Instant at) {
        Set<SeatState> counted = session.state() == SessionState.CHECK_IN
                ? EnumSet.of(SeatState.CHECKED_IN)
                : EnumSet.of(SeatState.ENROLLED, SeatState.CHECKED_IN);
        List<Enrollment> seats = enrollments.in(session.id(), counted);
        return new Answer(
                Charter.ask(facts.about(EvaluationPoint.START, session, facts.lookAround(session), seats, at)), seats);
    }

    /** What one person still has to do before the dream. */
    List<Objection> openFor(Session session, Enrollment seat, Instant at) {
        return Charter.ask(facts.about(EvaluationPoint.CHECK_IN, session, facts.lookAround(session), List.of(seat), at))
                .objections()
                .stream()
                .map(Objection::of)
                .toList();
    }

    static Map<Outcome, Long> count(Collection<Objection> results) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        results.forEach(result -> counts.merge(result.outcome(), 1L, Long::sum));
        return counts;
    }

    private static boolean isAboutTheWhole(Result result) {
        return result.subject().kind() != Subject.Kind.ENROLLMENT;
    }

    private static Objection withoutReason(Result result) {
        return result.rule().disclosure() == Disclosure.RESTRICTED
                ? Objection.notCleared(result)
                : Objection.of(result);
    }
}

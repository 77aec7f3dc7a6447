package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the charter what the start would ask, and shows each reader what they may know. */
@Component
class Readiness {

    private final GatherFacts facts;
    private final FindSession find;
    private final Enrollments enrollments;

    Readiness(GatherFacts facts, FindSession find, Enrollments enrollments) {
        this.facts = facts;
        this.find = find;
        this.enrollments = enrollments;
    }

    /**
     * The verdict and the enrollments that it is about.
     *
     * @param asked the one enrollment that was asked about; null when the session was
     */
    record Answer(
            Verdict verdict,
            List<Enrollment> enrolled,
            @Nullable Enrollment asked) {}

    List<Objection> shown(Answer answer, Caller caller, Session session) {
        Enrollment asked = answer.asked();
        Reader reader = asked == null
                ? Reader.of(
                        caller,
                        session.sanctuaryId(),
                        answer.enrolled().stream()
                                .filter(enrollment -> caller.is(enrollment.participantId()))
                                .map(enrollment -> enrollment.id().value())
                                .collect(Collectors.toSet()))
                : readerOf(caller, session, asked);
        return reader.of(answer.verdict().results());
    }

    /** A guardian reads of the minor what the minor reads, but for the limits that are the minor's own. */
    private Reader readerOf(Caller caller, Session session, Enrollment enrollment) {
        Set<UUID> one = Set.of(enrollment.id().value());
        boolean own = caller.is(enrollment.participantId());
        boolean guardian = !own && find.speaksFor(caller, enrollment);
        return Reader.of(caller, session.sanctuaryId(), own ? one : Set.of(), guardian ? one : Set.of());
    }

    Answer of(Session session, Instant at) {
        List<Enrollment> enrolled = enrollments.in(session.id(), counted(session));
        return new Answer(Charter.ask(atTheStart(session, enrolled, at)), enrolled, null);
    }

    /**
     * The same for one enrollment before the dream, its own results first: what the start would say of this person, whether
     * or not they count already, and what it would say of the whole as it is.
     */
    Answer of(Session session, EnrollmentId id, Instant at) {
        Set<EnrollmentState> counted = counted(session);
        List<Enrollment> enrolled = enrollments.inAndWith(session.id(), counted, id);
        Enrollment asked = enrolled.stream()
                .filter(enrollment -> enrollment.id().equals(id))
                .findAny()
                .orElseThrow(Refused::notFound);
        mustBeBeforeTheDream(asked, session);
        Facts everybody = atTheStart(session, enrolled, at);
        Predicate<PersonFacts> same = person -> person.subject().equals(Subject.enrollment(id.value()));
        Verdict ofPerson = Charter.ask(everybody.aboutOnly(same));
        Verdict ofWhole = Charter.ask(counted.contains(asked.state()) ? everybody : everybody.aboutOnly(same.negate()));
        List<Result> results = Stream.concat(
                        ofPerson.results().stream()
                                .filter(result -> result.subject().isOnePerson()),
                        ofWhole.results().stream()
                                .filter(result -> !result.subject().isOnePerson()))
                .toList();
        return new Answer(new Verdict(ofWhole.point(), at, ofWhole.policy(), results), List.of(asked), asked);
    }

    /** What one person still has to do before the dream, as the caller may know it. */
    List<Objection> openFor(Caller caller, Session session, Enrollment enrollment, Instant at) {
        Verdict verdict = Charter.ask(
                facts.about(EvaluationPoint.CHECK_IN, session, facts.lookAround(session), List.of(enrollment), at));
        return readerOf(caller, session, enrollment).of(verdict.objections());
    }

    static Map<Outcome, Long> count(Collection<Objection> results) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        results.forEach(result -> counts.merge(result.outcome(), 1L, Long::sum));
        return counts;
    }

    private Facts atTheStart(Session session, List<Enrollment> enrolled, Instant at) {
        return facts.about(EvaluationPoint.START, session, facts.lookAround(session), enrolled, at);
    }

    /** Whom the start would ask about; before check-in, whom it is expected to ask about. */
    private static Set<EnrollmentState> counted(Session session) {
        return session.state() == SessionState.CHECK_IN
                ? EnumSet.of(EnrollmentState.CHECKED_IN)
                : EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN);
    }

    /** The enrollment speaks first: whoever has left is told nothing about the session. */
    static void mustBeBeforeTheDream(Enrollment enrollment, Session session) {
        if (!enrollment.state().beforeTheDream()) {
            throw Refused.stateConflict(enrollment.state(), EnrollmentAction.possible(enrollment.state()));
        }
        if (!session.state().beforeTheDream()) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session.state()));
        }
    }
}

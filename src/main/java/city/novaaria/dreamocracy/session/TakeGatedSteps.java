package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes the steps that the charter granted, in the transaction in which it was asked. */
@Component
class TakeGatedSteps implements GatedSteps {

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final ParticipantRegister participants;
    private final EndSession ending;
    private final Seats seats;

    TakeGatedSteps(
            Sessions sessions,
            Enrollments enrollments,
            ParticipantRegister participants,
            EndSession ending,
            Seats seats) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.participants = participants;
        this.ending = ending;
        this.seats = seats;
    }

    @Override
    public CharterDecision<PlannedSession> open(SessionId held, Verdict verdict, Actor by) {
        return step(held, verdict, by, session -> session.open(by, verdict.at()));
    }

    @Override
    public CharterDecision<PlannedSession> resume(
            SessionId held, Collection<EnrolledPerson> inside, Verdict verdict, Actor by) {
        Set<EnrollmentId> dreaming = ids(inside, EnrolledPerson::dreamsOn);
        Set<EnrollmentId> cameBack =
                ids(inside, enrollment -> enrollment.dreamsOn() && enrollment.state() == EnrollmentState.STEPPED_OUT);
        Set<EnrollmentId> outside = ids(inside, enrollment -> !enrollment.dreamsOn());
        CharterDecision<PlannedSession> resumed = step(held, verdict, by, session -> {
            session.resume(dreaming, cameBack, outside, by, verdict.at());
            session.actedOn(by);
        });
        if (resumed instanceof CharterDecision.Granted<PlannedSession>) {
            enrollments.comeBack(held, EnrollmentState.STEPPED_OUT, EnrollmentState.DREAMING, verdict.at());
        }
        return resumed;
    }

    @Override
    public CharterDecision<EnrolledPerson> comeBack(EnrollmentId held, boolean atOnce, Verdict verdict, Actor by) {
        Enrollment enrollment = enrollments.findById(held).orElseThrow(Refused::notFound);
        if (!verdict.granted()) {
            return objected(enrollment, verdict, by);
        }
        if (atOnce) {
            enrollment.comeBack(by, verdict.at());
        } else {
            enrollment.reaffirm(by, verdict.at());
        }
        return new CharterDecision.Granted<>(enrollments.saveAndFlush(enrollment));
    }

    @Override
    public CharterDecision<PlannedSession> close(SessionId held, Verdict verdict, Actor by) {
        return step(held, verdict, by, session -> session.close(by, verdict.at()));
    }

    @Override
    public CharterDecision<PlannedSession> start(
            SessionId held, Collection<EnrolledPerson> everybody, Duration lasts, Verdict verdict, Actor by) {
        Set<EnrollmentId> dreaming = ids(everybody, enrollment -> enrollment.state() == EnrollmentState.CHECKED_IN);
        Set<EnrollmentId> absent = ids(everybody, enrollment -> enrollment.state() == EnrollmentState.ENROLLED);
        CharterDecision<PlannedSession> started = step(held, verdict, by, session -> {
            session.start(dreaming, absent, lasts, verdict.policy(), by, verdict.at());
            session.actedOn(by);
        });
        if (started instanceof CharterDecision.Granted<PlannedSession>) {
            enrollments.dream(held, EnrollmentState.BEFORE_THE_DREAM, verdict.at());
        }
        return started;
    }

    private static Set<EnrollmentId> ids(Collection<EnrolledPerson> everybody, Predicate<EnrolledPerson> which) {
        return everybody.stream().filter(which).map(EnrolledPerson::id).collect(Collectors.toSet());
    }

    @Override
    public CharterDecision<EnrolledPerson> enroll(SessionId held, ParticipantId person, Verdict verdict, Actor by) {
        return enroll(held, person, false, verdict, by);
    }

    @Override
    public CharterDecision<EnrolledPerson> enrollInstead(
            SessionId held, EnrolledPerson before, Verdict verdict, Actor by) {
        return enroll(held, before.participantId(), before.observedOnly(), verdict, by);
    }

    private CharterDecision<EnrolledPerson> enroll(
            SessionId held, ParticipantId person, boolean observedOnly, Verdict verdict, Actor by) {
        Session session = held(held);
        if (!verdict.granted()) {
            return objected(session, verdict, by);
        }
        boolean free = seats.free(session) > 0;
        participants.makeKnownAt(person, session.sanctuaryId());
        Enrollment enrollment = new Enrollment(
                new EnrollmentId(Ids.next()),
                session,
                person,
                free ? EnrollmentState.ENROLLED : EnrollmentState.WAITLISTED,
                verdict.at());
        enrollment.enrolled(session.intensity(), by, verdict.at());
        if (observedOnly) {
            // before it is written: one version more would tell from afar that they decline
            enrollment.declineNumbers(by.followedUp(), verdict.at());
        }
        Enrollment enrolled = enrollments.saveAndFlush(enrollment);
        seats.changed(held);
        return new CharterDecision.Granted<>(enrolled);
    }

    @Override
    public void moveUp(SessionId held, List<EnrollmentId> waiting, Actor by, Instant at) {
        List<Enrollment> next = waiting.stream()
                .limit(Math.max(0, seats.free(held(held))))
                .map(id -> enrollments.findById(id).orElseThrow(Refused::notFound))
                .toList();
        next.forEach(enrollment -> enrollment.promote(by, at));
        enrollments.saveAllAndFlush(next);
        next.stream()
                .map(Enrollment::enrolledAt)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> enrollments.seemToMoveUp(held, last));
        seats.changed(held);
    }

    @Override
    public CharterDecision<EnrolledPerson> checkOut(EnrollmentId held, Leaving how, Verdict verdict, Actor by) {
        Enrollment enrollment = enrollments.findById(held).orElseThrow(Refused::notFound);
        if (!verdict.granted()) {
            return objected(enrollment, verdict, by);
        }
        enrollment.checkOut(how, by, verdict.at());
        Session session = held(enrollment.sessionId());
        session.actedOn(by);
        Enrollment left = enrollments.saveAndFlush(enrollment);
        ending.beginAftercareWhenAllLeft(session, by, verdict.at());
        return new CharterDecision.Granted<>(left);
    }

    @Override
    public void objectedToConsent(EnrollmentId enrollment, Verdict verdict, Actor by) {
        objected(enrollments.findById(enrollment).orElseThrow(Refused::notFound), verdict, by);
    }

    private CharterDecision<PlannedSession> step(SessionId held, Verdict verdict, Actor by, Consumer<Session> change) {
        Session session = held(held);
        if (!verdict.granted()) {
            return objected(session, verdict, by);
        }
        change.accept(session);
        return new CharterDecision.Granted<>(sessions.saveAndFlush(session));
    }

    private <T> CharterDecision<T> objected(Session session, Verdict verdict, Actor by) {
        session.objected(verdict, by);
        sessions.save(session);
        return CharterDecision.Objected.to(verdict);
    }

    private <T> CharterDecision<T> objected(Enrollment enrollment, Verdict verdict, Actor by) {
        enrollment.objected(verdict, by);
        enrollments.save(enrollment);
        return CharterDecision.Objected.to(verdict);
    }

    /** It is held already, and not read again. */
    private Session held(SessionId id) {
        return sessions.findById(id).orElseThrow(Refused::notFound);
    }
}

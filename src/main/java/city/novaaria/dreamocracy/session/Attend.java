package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a person in an enrollment gets ready, beforehand and on the day: arriving, being fit, rehearsing, or not today. */
@Component
class Attend implements Attendance {

    private final FindSession sessions;
    private final FindEnrollment find;
    private final Enrollments enrollments;
    private final EnrollmentControl control;
    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    Attend(
            FindSession sessions,
            FindEnrollment find,
            Enrollments enrollments,
            EnrollmentControl control,
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            GuardianRegister guardians,
            ServerClock clock) {
        this.sessions = sessions;
        this.find = find;
        this.enrollments = enrollments;
        this.control = control;
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.guardians = guardians;
        this.clock = clock;
    }

    @Override
    @AtomicStep
    public Enrollment checkIn(Caller caller, EnrollmentId id) {
        Held held = byFacilitator(caller, id, EnrollmentAction.CHECK_IN);
        held.enrollment().checkIn(held.by(), clock.now());
        return enrollments.saveAndFlush(held.enrollment());
    }

    @Override
    @AtomicStep
    public Enrollment undoCheckIn(Caller caller, EnrollmentId id) {
        Held held = byFacilitator(caller, id, EnrollmentAction.UNDO_CHECK_IN);
        held.enrollment().undoCheckIn(held.by(), clock.now());
        return enrollments.saveAndFlush(held.enrollment());
    }

    @Override
    @AtomicStep
    public Enrollment standDown(Caller caller, EnrollmentId id) {
        Held held = byFacilitator(caller, id, EnrollmentAction.STAND_DOWN);
        held.enrollment().standDown(held.by(), clock.now());
        return enrollments.saveAndFlush(held.enrollment());
    }

    @Override
    @AtomicStep
    public Enrollment attestFitness(Caller caller, EnrollmentId id, boolean fit) {
        Held held = byThePerson(caller, id, EnrollmentAction.ATTEST_FITNESS);
        held.enrollment().attestFitness(fit, held.by(), clock.now());
        return outUnless(fit, held);
    }

    @Override
    @AtomicStep
    public Enrollment observeFitness(Caller caller, EnrollmentId id, boolean fit) {
        Held held = byFacilitator(caller, id, EnrollmentAction.OBSERVE_FITNESS);
        held.enrollment().observeFitness(fit, held.by(), clock.now());
        return outUnless(fit, held);
    }

    /** Who is not fit dreams no further, and may come back once they are; after a pause the resume asks (VUL-05). */
    private Enrollment outUnless(boolean fit, Held held) {
        Enrollment enrollment = enrollments.saveAndFlush(held.enrollment());
        if (!fit && held.session().state() == SessionState.DREAMING) {
            control.stepOut(enrollment.id(), held.by().followedUp(), clock.now());
        }
        return enrollment;
    }

    @Override
    @AtomicStep
    public Rated rateDistress(Caller caller, EnrollmentId id, int suds, @Nullable Boolean dissociating) {
        boolean own = caller.is(find.visible(caller, id).participantId());
        Held held = own
                ? byThePerson(caller, id, EnrollmentAction.RATE_DISTRESS)
                : byFacilitator(caller, id, EnrollmentAction.RATE_DISTRESS);
        if (own && held.enrollment().observedOnly()) {
            throw Refused.because(SessionProblem.NUMBERS_DECLINED);
        }
        held.enrollment().rateDistress(suds, dissociating, !own);
        return new Rated(held.session(), enrollments.saveAndFlush(held.enrollment()), held.by());
    }

    @Override
    @AtomicStep
    public Enrollment rehearse(Caller caller, EnrollmentId id, String signal) {
        Held held = byThePerson(caller, id, EnrollmentAction.REHEARSE);
        Modality dream =
                dreamscapes.frozen(held.session().versionId()).orElseThrow().modality();
        held.enrollment().rehearse(signal, dream, held.by(), clock.now());
        return enrollments.saveAndFlush(held.enrollment());
    }

    @Override
    @AtomicStep
    public Enrollment wake(Caller caller, EnrollmentId id) {
        Held held = byFacilitator(caller, id, EnrollmentAction.WAKE);
        held.enrollment().wake(held.by(), clock.now());
        return enrollments.saveAndFlush(held.enrollment());
    }

    @Override
    @AtomicStep
    public EnrolledPerson remove(Caller caller, EnrollmentId id, RemovalReason reason) {
        Held held = byFacilitator(caller, id, EnrollmentAction.REMOVE_FOR_SAFETY);
        return control.remove(id, reason, held.by(), clock.now());
    }

    @Override
    @AtomicStep
    public Enrollment handOver(
            Caller caller, EnrollmentId id, Receiver to, @Nullable ParticipantId guardian, @Nullable String name) {
        Held held = byFacilitator(caller, id, EnrollmentAction.HAND_OVER);
        Instant at = clock.now();
        mustBeInGoodHands(to, guardian, held.enrollment(), at);
        held.enrollment().handOver(new Handover(to, guardian, name, held.by().person(), at), held.by());
        return enrollments.saveAndFlush(held.enrollment());
    }

    /** A minor is taken home by a guardian, or by whom a guardian named, as long as they are guardian. */
    private void mustBeInGoodHands(Receiver to, @Nullable ParticipantId guardian, Enrollment enrollment, Instant at) {
        boolean minor = guardians.isMinor(enrollment.participantId(), enrollment.sanctuaryId(), at);
        ParticipantId word = to == Receiver.NAMED_PERSON ? enrollment.wayHomeGuardian() : guardian;
        if (word == null ? !minor : isGuardian(word, enrollment, at)) {
            return;
        }
        if (to == Receiver.NAMED_PERSON) {
            throw Refused.because(SessionProblem.NOBODY_NAMED);
        }
        throw Refused.unprocessable(FieldError.at("#/guardianId", "Guardian", "receiving-guardian"));
    }

    private boolean isGuardian(ParticipantId guardian, Enrollment enrollment, Instant at) {
        return guardians.speaksFor(guardian, enrollment.participantId(), enrollment.sanctuaryId(), at);
    }

    @Override
    @AtomicStep
    public Enrollment agreeWithGroup(Caller caller, EnrollmentId id) {
        Held held = byThePerson(caller, id, EnrollmentAction.AGREE_WITH_GROUP);
        held.enrollment().agreeWithGroup(held.by(), clock.now());
        return enrollments.saveAndFlush(held.enrollment());
    }

    @Override
    @AtomicStep
    public Enrollment meet(Caller caller, EnrollmentId id, CrewId crew) {
        Held held = byThePerson(caller, id, EnrollmentAction.MEET_FACILITATOR);
        Member met = sanctuaries.crew(held.enrollment().sanctuaryId(), List.of(crew)).stream()
                .filter(member -> member.role() == Role.FACILITATOR)
                .findAny()
                .orElseThrow(() -> Refused.unprocessable(FieldError.at("#/crewId", "Facilitator", "facilitator-here")));
        held.enrollment().meet(crew, met.subject(), held.by(), clock.now());
        return enrollments.saveAndFlush(held.enrollment());
    }

    /** An enrollment, its session, both held, and who changes it. */
    private record Held(Session session, Enrollment enrollment, Actor by) {}

    /** For another person who facilitates and is on duty in the session. */
    private Held byFacilitator(Caller caller, EnrollmentId id, EnrollmentAction action) {
        Enrollment seen = find.visible(caller, id);
        caller.mustHold(seen.sanctuaryId(), Role.FACILITATOR);
        if (caller.is(seen.participantId())) {
            throw Refused.forbidden("observing-oneself");
        }
        Session session = sessions.hold(seen.sessionId());
        Actor by = session.mustBeAccompaniedBy(caller);
        session.actedOn(by);
        return new Held(session, possible(action, session, seen, caller), by);
    }

    private Held byThePerson(Caller caller, EnrollmentId id, EnrollmentAction action) {
        Enrollment seen = find.visible(caller, id);
        if (!caller.is(seen.participantId())) {
            throw Refused.forbidden("enrolled-person");
        }
        Session session = sessions.hold(seen.sessionId());
        return new Held(session, possible(action, session, seen, caller), caller.as(ActingAs.PARTICIPANT));
    }

    /** Reads the enrollment anew, once its session is held. */
    private Enrollment possible(EnrollmentAction action, Session session, Enrollment seen, Caller caller) {
        Enrollment enrollment = enrollments.lock(seen.id()).orElseThrow(Refused::notFound);
        action.mustBePossible(enrollment, session, caller);
        return enrollment;
    }
}

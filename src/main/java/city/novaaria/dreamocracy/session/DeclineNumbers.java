package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The enrolled person alone says that they give no numbers, or that they do again, as long as anybody would ask for them. */
@Component
class DeclineNumbers {

    private final FindEnrollment find;
    private final FindSession sessions;
    private final Enrollments enrollments;
    private final ServerClock clock;

    DeclineNumbers(FindEnrollment find, FindSession sessions, Enrollments enrollments, ServerClock clock) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    @AtomicStep
    public Enrollment decline(Caller caller, EnrollmentId id) {
        return change(caller, id, EnrollmentAction.DECLINE_NUMBERS, Enrollment::declineNumbers);
    }

    @AtomicStep
    public Enrollment giveAgain(Caller caller, EnrollmentId id) {
        return change(caller, id, EnrollmentAction.GIVE_NUMBERS_AGAIN, Enrollment::giveNumbersAgain);
    }

    @Transactional(readOnly = true)
    public EnrolledPerson of(Caller caller, EnrollmentId id) {
        Enrollment seen = find.visible(caller, id);
        if (!caller.is(seen.participantId())) {
            sessions.find(seen.sessionId()).mustBeAccompaniedBy(caller);
        }
        return seen;
    }

    private interface Change {
        void of(Enrollment enrollment, Actor by, Instant at);
    }

    private Enrollment change(Caller caller, EnrollmentId id, EnrollmentAction action, Change change) {
        Enrollment seen = find.visible(caller, id);
        if (!caller.is(seen.participantId())) {
            throw Refused.forbidden("enrolled-person");
        }
        Session session = sessions.hold(seen.sessionId());
        Enrollment enrollment = enrollments.lock(id).orElseThrow(Refused::notFound);
        action.mustBePossible(enrollment, session, caller);
        change.of(enrollment, caller.as(ActingAs.PARTICIPANT), clock.now());
        return enrollments.saveAndFlush(enrollment);
    }
}

package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Forbidden;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets only the enrolled person speak for it, and the guardians of a minor: what staff enters is no consent (CON-01). */
@Component
class OwnEnrollment {

    private final ConsentEnrollments enrollments;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    OwnEnrollment(ConsentEnrollments enrollments, GuardianRegister guardians, ServerClock clock) {
        this.enrollments = enrollments;
        this.guardians = guardians;
        this.clock = clock;
    }

    Voice of(Caller caller, EnrollmentId id) {
        ConsentEnrollments.EnrolledPerson enrollment =
                enrollments.find(caller, id).orElseThrow(Refused::notFound);
        if (caller.is(enrollment.person())) {
            return new Voice(enrollment, null);
        }
        if (!guardians.speaksFor(caller, enrollment.person(), enrollment.sanctuary(), clock.now())) {
            throw Objection.refusal(
                    CharterProblem.CHARTER_FORBIDS,
                    List.of(Forbidden.SPEAKING_FOR_ANOTHER.about(Subject.enrollment(id.value()))));
        }
        return new Voice(enrollment, caller.participant().orElseThrow());
    }
}

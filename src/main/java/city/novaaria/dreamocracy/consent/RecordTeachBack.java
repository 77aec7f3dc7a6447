package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.care.CareRegister;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody of the crew heard a person say in their own words what they agree to, and says whether it was right. */
@Component
class RecordTeachBack {

    private static final Role[] LISTENERS = {Role.FACILITATOR, Role.ORGANIZER, Role.ETHICIST};

    private final OwnEnrollment enrollments;
    private final DreamscapeLibrary dreamscapes;
    private final TeachBacks teachBacks;
    private final GuardianRegister guardians;
    private final CareRegister care;
    private final ServerClock clock;

    RecordTeachBack(
            OwnEnrollment enrollments,
            DreamscapeLibrary dreamscapes,
            TeachBacks teachBacks,
            GuardianRegister guardians,
            CareRegister care,
            ServerClock clock) {
        this.enrollments = enrollments;
        this.dreamscapes = dreamscapes;
        this.teachBacks = teachBacks;
        this.guardians = guardians;
        this.care = care;
        this.clock = clock;
    }

    @AtomicStep
    public TeachBack told(Caller caller, EnrollmentId enrollmentId, boolean understood) {
        AskedPerson asked = enrollments.visible(caller, enrollmentId);
        if (caller.is(asked.person())) {
            throw Refused.forbidden("Nobody says of themselves that they understood: tell somebody of the crew.");
        }
        Actor by = caller.mustHold(asked.sanctuary(), LISTENERS);
        Instant at = clock.now();
        if (isBoundTo(asked, caller, at)) {
            throw Refused.forbidden(
                    "Somebody else of the crew listens: a guardian or somebody on whom the person depends does not.");
        }
        if (!asked.takesConsent()) {
            throw Refused.because(ConsentProblem.SEAT_TAKES_NO_CONSENT);
        }
        String text = dreamscapes
                .frozen(asked.version())
                .orElseThrow(Refused::notFound)
                .disclosureSha256();
        return teachBacks.saveAndFlush(
                new TeachBack(new TeachBackId(Ids.next()), asked, text, understood, caller.subject(), by, at));
    }

    private boolean isBoundTo(AskedPerson asked, Caller caller, Instant at) {
        boolean guardian = caller.participant()
                .filter(listener -> guardians.mayTakeOut(listener, asked.person(), asked.sanctuary(), at))
                .isPresent();
        return guardian
                || care.about(Set.of(asked.person())).values().stream()
                        .anyMatch(known -> known.tiedTo().contains(caller.subject()));
    }

    /** For who may record it, and for the person. */
    TeachBack find(Caller caller, EnrollmentId enrollmentId, TeachBackId id) {
        AskedPerson asked = enrollments.visible(caller, enrollmentId);
        if (!caller.is(asked.person())) {
            caller.mustHold(asked.sanctuary(), LISTENERS);
        }
        return teachBacks.findByIdAndEnrollmentId(id, enrollmentId).orElseThrow(Refused::notFound);
    }
}

package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Somebody of the crew heard a person say in their own words what they agree to, and says whether it was right. */
@Component
class RecordTeachBack {

    private static final Role[] LISTENERS = {Role.FACILITATOR, Role.ORGANIZER, Role.ETHICIST};

    private final OwnEnrollment enrollments;
    private final DreamscapeLibrary dreamscapes;
    private final TeachBacks teachBacks;
    private final ParticipantRegister participants;
    private final ServerClock clock;

    RecordTeachBack(
            OwnEnrollment enrollments,
            DreamscapeLibrary dreamscapes,
            TeachBacks teachBacks,
            ParticipantRegister participants,
            ServerClock clock) {
        this.enrollments = enrollments;
        this.dreamscapes = dreamscapes;
        this.teachBacks = teachBacks;
        this.participants = participants;
        this.clock = clock;
    }

    @AtomicStep
    public TeachBack told(Caller caller, EnrollmentId enrollmentId, boolean understood) {
        AskedPerson asked = enrollments.visible(caller, enrollmentId);
        if (caller.is(asked.person())) {
            throw Refused.forbidden("own-understanding");
        }
        Actor by = caller.mustHold(asked.sanctuary(), LISTENERS);
        Instant at = clock.now();
        if (!participants.isImpartial(caller, asked.person())) {
            throw Refused.forbidden("listening");
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

    /** For who may record it, and for the person. */
    TeachBack find(Caller caller, EnrollmentId enrollmentId, TeachBackId id) {
        AskedPerson asked = enrollments.visible(caller, enrollmentId);
        if (!caller.is(asked.person())) {
            caller.mustHold(asked.sanctuary(), LISTENERS);
        }
        return teachBacks.findByIdAndEnrollmentId(id, enrollmentId).orElseThrow(Refused::notFound);
    }
}

package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.GatedSteps;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a person the text that they are asked to agree to, and remembers that and when it was shown. */
@Component
class ServeDisclosure {

    private final OwnEnrollment ownEnrollment;
    private final ConsentGate gate;
    private final GatedSteps steps;
    private final ApprovalRegister approvals;
    private final DreamscapeLibrary dreamscapes;
    private final Servings servings;
    private final Consents consents;
    private final Comprehension comprehension;
    private final ServerClock clock;

    ServeDisclosure(
            OwnEnrollment ownEnrollment,
            ConsentGate gate,
            GatedSteps steps,
            ApprovalRegister approvals,
            DreamscapeLibrary dreamscapes,
            Servings servings,
            Consents consents,
            Comprehension comprehension,
            ServerClock clock) {
        this.ownEnrollment = ownEnrollment;
        this.gate = gate;
        this.steps = steps;
        this.approvals = approvals;
        this.dreamscapes = dreamscapes;
        this.servings = servings;
        this.consents = consents;
        this.comprehension = comprehension;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<Served> serve(Caller caller, EnrollmentId enrollmentId) {
        Voice reader = ownEnrollment.of(caller, enrollmentId);
        AskedPerson asked = reader.asked();
        if (!asked.takesConsent()) {
            throw Refused.because(ConsentProblem.SEAT_TAKES_NO_CONSENT);
        }
        Instant at = clock.now();
        Actor by = caller.as(reader.role());
        Verdict verdict = gate.mayBeAsked(enrollmentId, at);
        if (!verdict.granted()) {
            steps.objectedToConsent(enrollmentId, verdict, by);
            return CharterDecision.Objected.to(verdict);
        }
        DreamscapeLibrary.Disclosure disclosure =
                dreamscapes.disclosure(asked.version()).orElseThrow(Refused::notFound);
        Serving serving = servings.saveAndFlush(new Serving(
                        new ServingId(Ids.next()),
                        reader,
                        disclosure.sha256(),
                        disclosure.language(),
                        changeFor(reader).orElse(null),
                        at)
                .served(by));
        return new CharterDecision.Granted<>(new Served(serving, disclosure, comprehension.progress(reader, serving)));
    }

    /** Shows again what was shown. */
    Served again(Caller caller, EnrollmentId enrollmentId, ServingId id) {
        Voice reader = ownEnrollment.of(caller, enrollmentId);
        Serving serving = servings.findByIdAndEnrollmentIdAndParticipantId(id, enrollmentId, reader.speaker())
                .orElseThrow(Refused::notFound);
        DreamscapeLibrary.Disclosure disclosure =
                dreamscapes.disclosure(serving.versionId()).orElseThrow(Refused::notFound);
        return new Served(serving, disclosure, comprehension.progress(reader, serving));
    }

    /** What changed since the latest decision of the same speaker. */
    private Optional<ApprovalRegister.Change> changeFor(Voice reader) {
        AskedPerson asked = reader.asked();
        return consents.newestFirstOfEnrollment(asked.enrollment()).stream()
                .filter(consent -> consent.isBy(reader.speaker()))
                .findFirst()
                .flatMap(consent -> approvals.changeBetween(consent.versionId(), asked.version()));
    }

    /** What was shown, the record of showing it, and how far the person has come with the text. */
    record Served(Serving serving, DreamscapeLibrary.Disclosure disclosure, Comprehension.Progress progress) {

        /** Differs whenever it would be shown differently. */
        long tag() {
            return 10_000 * serving.version() + progress.tag();
        }
    }
}

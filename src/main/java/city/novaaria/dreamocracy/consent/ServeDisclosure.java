package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.GatedSteps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final ParticipantRegister people;
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
            ParticipantRegister people,
            ServerClock clock) {
        this.ownEnrollment = ownEnrollment;
        this.gate = gate;
        this.steps = steps;
        this.approvals = approvals;
        this.dreamscapes = dreamscapes;
        this.servings = servings;
        this.consents = consents;
        this.comprehension = comprehension;
        this.people = people;
        this.clock = clock;
    }

    /**
     * In the language that they ask for, or else read best.
     *
     * @param language one in which the text is written; null when they ask for none
     */
    @AtomicStep
    public CharterDecision<Served> serve(Caller caller, EnrollmentId enrollmentId, @Nullable String language) {
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
        DreamscapeLibrary.Text text =
                language == null ? disclosure.forWhoReads(languagesOf(reader)) : asked(disclosure, language);
        Serving serving = servings.saveAndFlush(new Serving(
                        new ServingId(Ids.next()),
                        reader,
                        text.sha256(),
                        text.language(),
                        changeFor(reader).orElse(null),
                        at)
                .served(by));
        return new CharterDecision.Granted<>(served(reader, serving, disclosure));
    }

    /** Shows again what was shown. */
    Served again(Caller caller, EnrollmentId enrollmentId, ServingId id) {
        Voice reader = ownEnrollment.of(caller, enrollmentId);
        Serving serving = servings.findByIdAndEnrollmentIdAndParticipantId(id, enrollmentId, reader.speaker())
                .orElseThrow(Refused::notFound);
        DreamscapeLibrary.Disclosure disclosure =
                dreamscapes.disclosure(serving.versionId()).orElseThrow(Refused::notFound);
        return served(reader, serving, disclosure);
    }

    private Served served(Voice reader, Serving serving, DreamscapeLibrary.Disclosure disclosure) {
        return new Served(serving, disclosure, serving.textOf(disclosure), comprehension.progress(reader, disclosure));
    }

    private static DreamscapeLibrary.Text asked(DreamscapeLibrary.Disclosure disclosure, String language) {
        return disclosure
                .in(language)
                .orElseThrow(() -> Refused.unprocessable(FieldError.at(
                        "#/language", "Language", "language", Map.of("languages", disclosure.languages()))));
    }

    /** A guardian reads in their own language, or else in the child's. */
    private List<String> languagesOf(Voice reader) {
        List<ParticipantId> readers =
                Stream.of(reader.speaker(), reader.asked().person()).distinct().toList();
        Map<ParticipantId, ParticipantRegister.Person> known = people.about(readers);
        return readers.stream()
                .flatMap(person -> Optional.ofNullable(known.get(person)).stream())
                .map(person -> person.background().language())
                .toList();
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
    record Served(
            Serving serving,
            DreamscapeLibrary.Disclosure disclosure,
            DreamscapeLibrary.Text text,
            Comprehension.Progress progress) {

        /** Differs whenever it would be shown differently. */
        long tag() {
            return 10_000 * serving.version() + progress.tag();
        }
    }
}

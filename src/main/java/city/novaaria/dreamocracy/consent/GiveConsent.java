package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.ethics.UnchangedVersions;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.GatedSteps;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes down what a person decided, or a guardian for a minor, if the text they cite is the one that applies. */
@Component
class GiveConsent {

    private final OwnEnrollment ownEnrollment;
    private final ConsentGate gate;
    private final GatedSteps steps;
    private final EnrollmentControl enrollments;
    private final SessionRegister sessions;
    private final UnchangedVersions unchanged;
    private final DreamscapeLibrary dreamscapes;
    private final Servings servings;
    private final Consents consents;
    private final Comprehension comprehension;
    private final ServerClock clock;

    GiveConsent(
            OwnEnrollment ownEnrollment,
            ConsentGate gate,
            GatedSteps steps,
            EnrollmentControl enrollments,
            SessionRegister sessions,
            UnchangedVersions unchanged,
            DreamscapeLibrary dreamscapes,
            Servings servings,
            Consents consents,
            Comprehension comprehension,
            ServerClock clock) {
        this.ownEnrollment = ownEnrollment;
        this.gate = gate;
        this.steps = steps;
        this.enrollments = enrollments;
        this.sessions = sessions;
        this.unchanged = unchanged;
        this.dreamscapes = dreamscapes;
        this.servings = servings;
        this.consents = consents;
        this.comprehension = comprehension;
        this.clock = clock;
    }

    /** When the charter objects, a try at the questions that failed is written down all the same. */
    @AtomicStep
    public CharterDecision<Consent> give(Caller caller, EnrollmentId enrollmentId, NewConsent request) {
        Voice giver = ownEnrollment.of(caller, enrollmentId);
        if (!giver.asked().takesConsent()) {
            throw Refused.because(ConsentProblem.SEAT_TAKES_NO_CONSENT);
        }
        List<Consent> earlier = consents.lockOfEnrollment(enrollmentId).stream()
                .filter(consent -> consent.isBy(giver.speaker()))
                .toList();
        Instant at = clock.now();
        Serving serving = servings.findByIdAndEnrollmentIdAndParticipantId(
                        request.servingId(), enrollmentId, giver.speaker())
                .orElseThrow(() -> Refused.unprocessable(FieldError.at("#/servingId", "Serving", "serving")));
        DreamscapeLibrary.Disclosure disclosure =
                dreamscapes.disclosure(serving.versionId()).orElseThrow(Refused::notFound);
        mustFit(request, giver, serving, disclosure);
        Consent consent = new Consent(
                new ConsentId(Ids.next()),
                serving,
                giver,
                request.decisions().stream()
                        .map(wish -> new Decision(wish.scope(), wish.granted(), null))
                        .toList(),
                request.chosenAnswers(),
                request.signature().name(),
                firstServed(giver, serving),
                comprehension.of(giver, serving, disclosure, request.chosenAnswers()),
                at);
        Actor by = caller.as(giver.role());
        Verdict verdict = gate.mayConsent(enrollmentId, consent.facts(), giver.guardian(), at);
        if (!verdict.granted()) {
            if (verdict.objections().stream().anyMatch(GiveConsent::isAboutUnderstanding)) {
                comprehension.failed(giver, serving, disclosure, request.chosenAnswers(), by, at);
            }
            steps.objectedToConsent(enrollmentId, verdict, by);
            return CharterDecision.Objected.to(verdict);
        }
        earlier.forEach(before -> before.supersede(by, at));
        consents.saveAllAndFlush(earlier);
        Consent saved = consents.saveAndFlush(consent.given(by));
        if (giver.guardian() == null) {
            enrollments.consented(enrollmentId, saved.id(), saved.versionId());
        } else {
            // held here, too: the step begins anew if the dream began since the enrollment was found to take consent
            sessions.hold(giver.asked().session());
        }
        return new CharterDecision.Granted<>(saved);
    }

    /** The same words about another dream give no time to think this one over. */
    private Instant firstServed(Voice giver, Serving serving) {
        return servings.firstServed(
                giver.speaker(), serving.disclosureSha256(), unchanged.sameInSubstance(serving.versionId()));
    }

    private static boolean isAboutUnderstanding(Result objection) {
        return objection.rule().equals(Rules.THE_TEXT_IS_UNDERSTOOD);
    }

    private void mustFit(NewConsent request, Voice giver, Serving serving, DreamscapeLibrary.Disclosure disclosure) {
        List<FieldError> errors = new ArrayList<>();
        Set<Scope> seen = EnumSet.noneOf(Scope.class);
        for (int i = 0; i < request.decisions().size(); i++) {
            if (!seen.add(request.decisions().get(i).scope())) {
                errors.add(FieldError.at("#/decisions/" + i + "/scope", "Twice", "scope-once"));
            }
        }
        List<DreamscapeLibrary.Question> questions = serving.textOf(disclosure).questions();
        List<Integer> answers = request.chosenAnswers();
        boolean needed =
                request.takesPart() && comprehension.progress(giver, disclosure).dependsOnAnswers();
        if (answers.size() != questions.size() && (needed || !answers.isEmpty())) {
            errors.add(FieldError.at("#/answers", "Count", "answer-count"));
        }
        for (int i = 0; i < Math.min(answers.size(), questions.size()); i++) {
            if (answers.get(i) < 0
                    || answers.get(i) >= questions.get(i).choices().size()) {
                errors.add(FieldError.at("#/answers/" + i, "Choice", "choice"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
    }
}

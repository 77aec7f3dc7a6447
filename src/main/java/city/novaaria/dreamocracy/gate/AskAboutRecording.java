package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.RecorderFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.recording.RecordingGate;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks about a recorder: it captures everybody in the dream, whoever is out of it for a while included, and who is on duty. */
@Component
class AskAboutRecording implements RecordingGate {

    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;

    AskAboutRecording(EnrollmentRegister enrollments, GatherFacts facts) {
        this.enrollments = enrollments;
        this.facts = facts;
    }

    @Override
    public Verdict recordedBy(PlannedSession held, Scope needed, Set<String> crewWhoAgreed, Instant at) {
        Facts gathered = facts.about(
                EvaluationPoint.RECORDING,
                held,
                facts.lookAround(held),
                enrollments.in(held.id(), EnrollmentState.LIVE),
                at);
        SessionFacts session = Objects.requireNonNull(gathered.session());
        return Charter.ask(
                Rules.NOBODY_IS_RECORDED_UNASKED,
                gathered.with(session.recordedBy(new RecorderFacts(needed, crewWhoAgreed))));
    }
}

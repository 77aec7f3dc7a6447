package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers from the table, with one statement. */
@Component
class StoredHazardRegister implements HazardRegister {

    private final HazardDeviations deviations;
    private final Vocabulary vocabulary;

    StoredHazardRegister(HazardDeviations deviations, Vocabulary vocabulary) {
        this.deviations = deviations;
        this.vocabulary = vocabulary;
    }

    @Override
    public Optional<Instant> changedAt(SessionId session, UUID deviation) {
        return deviations
                .findById(new DeviationId(deviation))
                .filter(known -> known.sessionId().equals(session))
                .map(HazardDeviation::recordedAt);
    }

    @Override
    public Known about(SessionId session, VersionId version) {
        List<HazardDeviation> found = deviations.about(session, version);
        return new Known(
                found.stream()
                        .filter(deviation -> deviation.sessionId().equals(session))
                        .map(deviation -> deviation.facts(vocabulary))
                        .toList(),
                found.stream()
                        .filter(deviation -> deviation.versionId().equals(version))
                        .filter(deviation -> deviation.state() == HazardDeviation.State.OPEN)
                        .map(HazardDeviation::reportDueAt)
                        .toList());
    }
}

package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Set;

/** What happens to dreamscapes; heard in the transaction of the change. */
public sealed interface DreamscapeEvent {

    /** A version was frozen and handed in for review. */
    record Submitted(
            VersionId version,
            DreamscapeId dreamscape,
            SanctuaryId sanctuary,
            int number,
            String author,
            Intensity intensity,
            Modality modality,
            Set<Population> population,
            boolean usesFears,
            String contentSha256,
            String disclosureSha256,
            Instant at)
            implements DreamscapeEvent {

        @Override
        public String toString() {
            return "Submitted[" + version + "]";
        }
    }
}

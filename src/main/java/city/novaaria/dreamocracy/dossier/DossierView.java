package city.novaaria.dreamocracy.dossier;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "PersonalRecords", description = "What is kept about one person, as far as the reader may know it.")
public record DossierView(
        @Schema(description = "When it was read.", example = "2143-05-02T20:00:00.000Z")
        Instant readAt,

        @Schema(
                description = "The participant; null for who signs in and is none.",
                example = "01930000-0000-7000-8000-000000000101")
        @Nullable
        ParticipantId participantId,

        @Schema(description = "Everything, by kind; a kind of which nothing is kept has no entries.")
        List<PartView> parts) {

    @Override
    public String toString() {
        return "DossierView";
    }

    @Schema(name = "PersonalRecordsPart", description = "One kind of entry.")
    public record PartView(
            @Schema(description = "The name of the kind.", example = "enrollments")
            String name,

            @Schema(description = "What it is.", example = "Your places in sessions.")
            String description,

            @Schema(
                    description =
                            "The entries, the newest first, at most 1,000. Each has the members of which something"
                                    + " is stored, as text: times as everywhere, lists as JSON. New members may come.")
            List<Map<String, String>> entries,

            @Schema(
                    description = "Whether these are all; older ones are found in the list of that kind.",
                    example = "true")
            boolean complete) {

        @Override
        public String toString() {
            return "PartView[" + name + "]";
        }
    }
}

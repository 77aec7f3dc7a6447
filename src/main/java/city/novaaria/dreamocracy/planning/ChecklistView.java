package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Checklist", description = "What a sanctuary has and lacks before its first session.")
record ChecklistView(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(
                description = "The dreamscape by whose version it is judged; null while none was submitted.",
                example = "01930000-0000-7000-8000-000000000401")
        @Nullable
        DreamscapeId dreamscapeId,

        @Schema(description = "The number of that version; null while none was submitted.", example = "1") @Nullable
        Integer dreamscapeVersion,

        @Schema(description = "Whether nothing is lacking.", example = "true")
        boolean ready,

        @Schema(description = "One thing after the other, in the order in which they are best done.")
        List<ChecklistItemView> items) {}

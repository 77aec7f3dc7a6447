package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ContentTag", description = "A word for what a dream touches, or what somebody does not want to meet.")
record ContentTagView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000007004")
        ContentTagId id,

        @Schema(description = "What it is called in versions, screenings and boundaries.", example = "spiders")
        String name,

        @Schema(description = "What people read.", example = "Spiders")
        String label,

        @Schema(description = "Other names for the same, in the order of the alphabet.", example = "[\"arachnids\"]")
        List<String> synonyms,

        @Schema(description = "The tag that this one is a part of.", example = "animals") @Nullable
        String broader,

        @Schema(description = "The sanctuary that added it; null for what the city brings with it.") @Nullable
        SanctuaryId sanctuaryId) {

    static ContentTagView of(KnownTag tag) {
        return new ContentTagView(tag.id(), tag.name(), tag.label(), tag.synonyms(), tag.broader(), tag.sanctuaryId());
    }

    /** The whole vocabulary. */
    @Schema(name = "ContentTags", description = "All tags of the city.")
    record All(@Schema(description = "The tags, by name.") List<ContentTagView> items) {}
}

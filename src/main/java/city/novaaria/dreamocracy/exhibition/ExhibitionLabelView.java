package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.gallery.ArtworkId;
import city.novaaria.dreamocracy.gallery.ShownWork;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExhibitionLabel", description = "What stands beside a work.")
record ExhibitionLabelView(
        @Schema(description = "The work.", example = "01930000-0000-7000-8000-000000000a51")
        ArtworkId artworkId,

        @Schema(description = "Its title.", example = "The last platform")
        String title,

        @Schema(description = "What it is made of.", example = "Light and ink")
        String medium,

        @Schema(
                description =
                        "What those want to be called who are named with it; whoever is not named is not counted.",
                example = "[]")
        List<String> credits,

        @Schema(
                description = "Where its first file is; null for none.",
                example = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String href,

        @Schema(
                description = "What that shows, for who does not see or hear it; null for none.",
                example = "A lantern on a dark platform.")
        @Nullable
        String description) {

    ExhibitionLabelView {
        credits = List.copyOf(credits);
    }

    static ExhibitionLabelView of(ShownWork work) {
        return new ExhibitionLabelView(
                work.id(), work.title(), work.medium(), work.credits(), work.href(), work.description());
    }

    @Override
    public String toString() {
        return "ExhibitionLabelView[" + artworkId + "]";
    }
}

package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.gallery.ArtworkId;
import city.novaaria.dreamocracy.gallery.ShownWork;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "Exhibition", description = "Artworks in a chamber for some time.")
record ExhibitionView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000a61")
        ExhibitionId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What the sanctuary is called.", example = "Lantern Hall")
        String sanctuary,

        @Schema(description = "The city.", example = "Nova Aria")
        String city,

        @Schema(description = "The chamber.", example = "01930000-0000-7000-8000-000000000012")
        ChamberId chamberId,

        @Schema(description = "What the chamber is called.", example = "Lantern loft")
        String chamber,

        @Schema(description = "Where it stands.", example = "ANNOUNCED")
        ExhibitionState state,

        @Schema(description = "Its title.", example = "Shadows Transformed")
        String title,

        @Schema(
                description = "What visitors read first.",
                example = "What the city was afraid of, and what became of it.")
        String introduction,

        @Schema(description = "When it opens.") Instant opensAt,

        @Schema(description = "When it ends.") Instant closesAt,

        @Schema(description = "What stands beside each work that everybody sees, in the order in which they hang.")
        @Size(max = 100)
        List<ExhibitionLabelView> labels,

        @Schema(
                description =
                        "All of the works that are to hang there, also those that nobody outside sees; for the house.",
                example = "[\"01930000-0000-7000-8000-000000000a51\"]")
        @Nullable
        @Size(max = 100)
        List<ArtworkId> artworks,

        @Schema(description = "What you can do with it now.", example = "[\"CHANGE\", \"CANCEL\"]")
        List<ExhibitionAction> allowedActions,

        @Schema(description = "The members that you do not read here; they are null.", example = "[]")
        List<String> hidden) {

    ExhibitionView {
        labels = List.copyOf(labels);
        artworks = artworks == null ? null : List.copyOf(artworks);
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    static ExhibitionView of(ExhibitionAccess access, Place place, Map<ArtworkId, ShownWork> works) {
        Exhibition exhibition = access.exhibition();
        boolean within = access.within();
        return new ExhibitionView(
                exhibition.id(),
                exhibition.sanctuaryId(),
                place.house(),
                place.city(),
                exhibition.chamberId(),
                place.chamber(),
                exhibition.state(),
                exhibition.title(),
                exhibition.introduction(),
                exhibition.opensAt(),
                exhibition.closesAt(),
                exhibition.artworks().stream()
                        .map(works::get)
                        .filter(Objects::nonNull)
                        .map(ExhibitionLabelView::of)
                        .toList(),
                within ? exhibition.artworks() : null,
                access.actions(),
                within ? List.of() : List.of("artworks"));
    }

    @Override
    public String toString() {
        return "ExhibitionView[" + id + "]";
    }
}

package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "ParticipantSearch", description = "That somebody of the crew looked for people.")
record SearchView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000990")
        SearchId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "For what: people by their name, or the seats of one person.", example = "NAME")
        Sought sought,

        @Schema(description = "How whoever looked signs in.", example = "celia")
        String searcher,

        @Schema(description = "When.", example = "2026-12-02T09:00:00.000Z")
        Instant searchedAt,

        @Schema(description = "How many people were shown.", example = "2")
        int found) {

    static SearchView of(ParticipantSearch search) {
        return new SearchView(
                search.id(),
                search.sanctuaryId(),
                search.sought(),
                search.searcher(),
                search.searchedAt(),
                search.found());
    }
}

package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Chamber", description = "A room with berths for dreamers.")
record ChamberView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000011")
        ChamberId id,

        @Schema(description = "The sanctuary it is in.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What people call it.", example = "The Blue Room")
        String name,

        @Schema(description = "How many people can lie down in it.", example = "12")
        int berths,

        @Schema(description = "Whether sessions may be planned in it.", example = "OPEN")
        Chamber.State state) {

    static ChamberView of(Chamber chamber) {
        return new ChamberView(chamber.id(), chamber.sanctuaryId(), chamber.name(), chamber.berths(), chamber.state());
    }
}

package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.sanctuary.ChamberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "ChamberAvailability", description = "Whether a chamber is free for a time.")
record FreeChamberView(
        @Schema(description = "The chamber.", example = "01930000-0000-7000-8000-000000000011")
        ChamberId chamberId,

        @Schema(description = "What people call it.", example = "The Blue Room")
        String name,

        @Schema(description = "How many people can lie down in it.", example = "12")
        int berths,

        @Schema(description = "Whether neither a session nor anything else needs it then.", example = "true")
        boolean free,

        @Schema(description = "The sessions that need it then, soonest first.")
        List<BusyTimeView> busy,

        @Schema(description = "What else needs it then, soonest first.")
        List<ChamberClaimView> claims) {}

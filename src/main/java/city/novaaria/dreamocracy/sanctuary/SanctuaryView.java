package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "Sanctuary", description = "A sanctuary.")
record SanctuaryView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId id,

        @Schema(description = "What people call it.", example = "Lantern Hall")
        String name,

        @Schema(description = "The city it stands in.", example = "Nova Aria")
        String city,

        @Schema(description = "Its time zone, by its IANA name.", example = "Europe/Vienna")
        String timeZone,

        @Schema(description = "The age in years at which people decide for themselves.", example = "18")
        int ageOfMajority,

        @Schema(description = "The policy profile whose numbers hold there.", example = "nova-aria")
        String policyProfile,

        @Schema(
                description =
                        "Whether sessions may be planned there: not while it is SUSPENDED, when what was planned waits,"
                                + " nor once it is CLOSED, when nothing is planned.",
                example = "OPEN")
        Sanctuary.State state,

        @Schema(
                description =
                        "Who may read which sessions may be joined there: everybody, or those who work or dream there.",
                example = "MEMBERS")
        Sanctuary.Programme programme,

        @Schema(description = "When it was founded.", example = "2026-11-01T09:00:00.000Z")
        Instant createdAt,

        @Schema(description = "What you can do with it now.", example = "[\"CHANGE\", \"SUSPEND\"]")
        List<Sanctuary.Action> allowedActions) {

    static SanctuaryView of(Sanctuary sanctuary, Caller caller, boolean booked) {
        return new SanctuaryView(
                sanctuary.id(),
                sanctuary.name(),
                sanctuary.city(),
                sanctuary.timeZone(),
                sanctuary.ageOfMajority(),
                sanctuary.policyProfile(),
                sanctuary.state(),
                sanctuary.programme(),
                sanctuary.createdAt(),
                sanctuary.allowedActions(caller, booked));
    }
}

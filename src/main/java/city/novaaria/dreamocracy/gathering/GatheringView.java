package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.gathering.WhereAndHowFull.Found;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Gathering", description = "A workshop, an outreach program or a celebration.")
record GatheringView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000a71")
        GatheringId id,

        @Schema(description = "The sanctuary that invites.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What the sanctuary is called.", example = "Lantern Hall")
        String sanctuary,

        @Schema(description = "The city.", example = "Nova Aria")
        String city,

        @Schema(description = "By which clocks people go there.", example = "Europe/Vienna")
        String timeZone,

        @Schema(description = "What it is.", example = "WORKSHOP")
        GatheringKind kind,

        @Schema(description = "Where it stands.", example = "OPEN")
        GatheringState state,

        @Schema(description = "For whom it is meant.", example = "ANYBODY")
        GatheringAudience audience,

        @Schema(description = "Its title.", example = "Telling it in daylight")
        String title,

        @Schema(
                description = "What people read first.",
                example = "We tell stories in a circle. Nobody is asked what theirs is about.")
        String description,

        @Schema(
                description = "The chamber; null when it is somewhere else.",
                example = "01930000-0000-7000-8000-000000000012")
        @Nullable
        ChamberId chamberId,

        @Schema(
                description = "What the chamber is called; null when it is somewhere else.",
                example = "The Lantern Loft")
        @Nullable
        String chamber,

        @Schema(
                description = "Where else it is; null when it is in a chamber.",
                example = "The library at the harbor, second floor")
        @Nullable
        String place,

        @Schema(description = "When people meet, the earliest first.") @Size(max = 30)
        List<MeetingView> meetings,

        @Schema(description = "When the first meeting begins.", example = "2143-06-20T17:00:00.000Z")
        Instant startsAt,

        @Schema(description = "When the last one ends.", example = "2143-06-20T19:00:00.000Z")
        Instant endsAt,

        @Schema(description = "How many places there are.", minimum = "1", maximum = "1000", example = "12")
        int capacity,

        @Schema(description = "Whether one is free.", example = "FREE")
        GatheringPlaces places,

        @Schema(
                description = "Who of the crew holds it; for the crew of the house.",
                example = "[\"01930000-0000-7000-8000-000000000024\"]")
        @Nullable
        @Size(max = 10)
        List<CrewId> crewIds,

        @Schema(description = "How many places are taken; for the crew of the house.", example = "7") @Nullable
        Integer taken,

        @Schema(description = "How many wait for a place; for the crew of the house.", example = "0") @Nullable
        Integer waiting,

        @Schema(description = "What you can do with it now.", example = "[\"CHANGE\", \"CANCEL\"]")
        List<GatheringAction> allowedActions,

        @Schema(description = "The members that you do not read here; they are null.", example = "[]")
        List<String> hidden) {

    private static final List<String> FOR_THE_CREW = List.of("crewIds", "taken", "waiting");

    GatheringView {
        meetings = List.copyOf(meetings);
        crewIds = crewIds == null ? null : List.copyOf(crewIds);
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    static GatheringView of(GatheringAccess access, Found found) {
        Gathering gathering = access.gathering();
        boolean within = access.within();
        return new GatheringView(
                gathering.id(),
                gathering.sanctuaryId(),
                found.house(),
                found.city(),
                found.timeZone(),
                gathering.kind(),
                gathering.state(),
                gathering.audience(),
                gathering.title(),
                gathering.description(),
                gathering.chamberId(),
                found.chamber(),
                gathering.place(),
                MeetingView.of(gathering.meetings()),
                gathering.startsAt(),
                gathering.endsAt(),
                gathering.capacity(),
                found.places(),
                within ? gathering.crew() : null,
                within ? found.taken() : null,
                within ? found.waiting() : null,
                access.actions(),
                within ? List.of() : FOR_THE_CREW);
    }

    @Override
    public String toString() {
        return "GatheringView[" + id + "]";
    }
}

package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "Rota", description = "Who of a house is on duty when, and where somebody is missing.")
record RotaView(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "Sessions that start from then on.", example = "2143-05-02T00:00:00.000Z")
        Instant from,

        @Schema(description = "Sessions that start before.", example = "2143-05-09T00:00:00.000Z")
        Instant until,

        @Schema(description = "Whoever is on duty, by name, with each of their duties.")
        List<EntryView> crew,

        @Schema(description = "Sessions that lack people when every place is taken, the soonest first.")
        List<GapView> gaps,

        @Schema(description = "Whether it covers everything; at most 1,000 sessions are looked at.", example = "true")
        boolean complete) {

    @Override
    public String toString() {
        return "RotaView[" + sanctuaryId + "]";
    }

    @Schema(name = "RotaEntry", description = "The duties of one crew entry.")
    record EntryView(
            @Schema(description = "The crew entry.", example = "01930000-0000-7000-8000-000000000031")
            CrewId crewId,

            @Schema(description = "What people call them.", example = "Jun")
            String displayName,

            @Schema(description = "Their role.", example = "FACILITATOR")
            Role role,

            @Schema(description = "When and where they are on duty, the soonest first.")
            List<ShiftView> shifts) {

        @Override
        public String toString() {
            return "EntryView[" + crewId + "]";
        }
    }

    @Schema(name = "RotaShift", description = "One session in which somebody is on duty.")
    record ShiftView(
            @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
            SessionId sessionId,

            @Schema(description = "What it is called.", example = "An evening by the water")
            String title,

            @Schema(description = "When it starts.", example = "2143-05-02T20:00:00.000Z")
            Instant startsAt,

            @Schema(
                    description = "When people are to be grounded and the crew free, as planned.",
                    example = "2143-05-02T21:10:00.000Z")
            Instant until) {

        @Override
        public String toString() {
            return "ShiftView[" + sessionId + "]";
        }
    }

    @Schema(name = "RotaGap", description = "A session that lacks people when every place is taken (SAF-01).")
    record GapView(
            @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
            SessionId sessionId,

            @Schema(description = "What it is called.", example = "An evening by the water")
            String title,

            @Schema(description = "When it starts.", example = "2143-05-02T20:00:00.000Z")
            Instant startsAt,

            @Schema(
                    description = "How many facilitators are missing who may accompany this intensity.",
                    minimum = "0",
                    example = "1")
            int facilitatorsMissing,

            @Schema(description = "Whether there are fewer than two people of age on duty.", example = "false")
            boolean secondPersonMissing) {

        @Override
        public String toString() {
            return "GapView[" + sessionId + "]";
        }
    }
}

package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExpandedSession", description = "What belongs to a session, as far as it was asked for.")
record ExpandedView(
        @Schema(description = "Where it is; null when it was not asked for.") @Nullable
        Chamber chamber,

        @Schema(description = "Who is on duty and still holds the role, by name; empty when it was not asked for.")
        List<Accompanying> crew,

        @Schema(description = "What is told of its version; null when it was not asked for, or stands in `hidden`.")
        @Nullable
        Told dreamscape,

        @Schema(
                description = "What was asked for and is not for you to read: `dreamscape` while nobody approved it.",
                example = "[]")
        List<String> hidden) {

    static final String CHAMBER = "chamber";
    static final String CREW = "crew";
    static final String DREAMSCAPE = "dreamscape";
    static final String NAMES = "^(?:chamber|crew|dreamscape)$";

    @Schema(name = "ExpandedChamber", description = "Where a session is.")
    record Chamber(
            @Schema(description = "What people call the chamber.", example = "The Blue Room")
            String name,

            @Schema(description = "What people call the sanctuary.", example = "Lantern Hall")
            String sanctuary,

            @Schema(description = "The city it stands in.", example = "Nova Aria")
            String city,

            @Schema(description = "Its time zone, by its IANA name.", example = "Europe/Vienna")
            String timeZone) {}

    @Schema(name = "ExpandedCrewMember", description = "Somebody on duty.")
    record Accompanying(
            @Schema(description = "The crew entry.", example = "01930000-0000-7000-8000-000000000030")
            CrewId crewId,

            @Schema(description = "The role.", example = "FACILITATOR")
            Role duty,

            @Schema(description = "What the crew calls the person.", example = "Jun")
            String displayName) {

        @Override
        public String toString() {
            return "Accompanying[" + crewId + "]";
        }
    }

    @Schema(name = "ExpandedDreamscape", description = "What is told of the version of a session.")
    record Told(
            @Schema(description = "What it is about, in a few sentences.", example = "An evening by a warm pool.")
            String synopsis,

            @Schema(description = "How strong it is.", example = "I2")
            Intensity intensity,

            @Schema(description = "Whether people are asleep in it.", example = "AWAKE")
            Modality modality,

            @Schema(description = "What it touches.", example = "[\"water\"]")
            List<String> contentTags,

            @Schema(description = "In which languages its text is written, by BCP 47 tag.", example = "[\"en\"]")
            List<String> languages) {

        @Override
        public String toString() {
            return "Told";
        }
    }

    @Override
    public String toString() {
        return "ExpandedView";
    }
}

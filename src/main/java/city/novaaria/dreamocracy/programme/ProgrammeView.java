package city.novaaria.dreamocracy.programme;

import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.Hosts.Host;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProgrammeEntry", description = "A session that may be joined, as it is announced.")
record ProgrammeView(
        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000603")
        SessionId sessionId,

        @Schema(
                description = "Where it is read by itself, with whether you may join it and how.",
                example = "/api/v1/programme/01930000-0000-7000-8000-000000000603")
        String href,

        @Schema(description = "What people call it.", example = "An evening in the Oasis")
        String title,

        @Schema(description = "What it is about.", example = "An evening by warm, shallow water under an open sky.")
        String synopsis,

        @Schema(description = "How strong the experience is.", example = "I2")
        Intensity intensity,

        @Schema(description = "Whether people are awake or asleep.", example = "AWAKE")
        Modality modality,

        @Schema(description = "What it touches, as tags of GET /content-tags.", example = "[\"water\", \"open-sky\"]")
        List<String> contentTags,

        @Schema(
                description = "The languages in which people read it before they decide, by their BCP 47 tags.",
                example = "[\"en\"]")
        List<String> languages,

        @Schema(description = "Where it is.") Venue place,

        @Schema(description = "When it is to start.", example = "2143-05-02T20:00:00.000Z")
        Instant startsAt,

        @Schema(description = "When the dream is to end.", example = "2143-05-02T20:40:00.000Z")
        Instant endsAt,

        @Schema(description = "Who is on duty so far.") @Size(max = 200)
        List<Accompanying> crew,

        @Schema(
                description =
                        "How many places are free; 5 is 5 or more, also when nobody has enrolled yet, so that it does not"
                                + " tell whether anybody has. Crew of the house who do not facilitate on duty in it read what"
                                + " the list of enrollments shows them: the place of who left before the dream is not free.",
                minimum = "0",
                maximum = "5",
                example = "2")
        int freePlaces,

        @Schema(description = "Whether it is full, so that whoever joins waits for a place.", example = "false")
        boolean waitingList,

        @Schema(description = "What it asks of whoever joins.")
        Asks asks) {

    /** Counting ends there: a number close to the whole would tell that one of few has left. */
    static final int COUNTED = 5;

    @Override
    public String toString() {
        return "ProgrammeView[" + sessionId + "]";
    }

    @Schema(name = "Venue", description = "The house where a session is.")
    record Venue(
            @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
            SanctuaryId sanctuaryId,

            @Schema(description = "What people call the sanctuary.", example = "Lantern Hall")
            String sanctuary,

            @Schema(description = "The city.", example = "Nova Aria")
            String city,

            @Schema(description = "Its time zone, in which the house says what time it is.", example = "Europe/Vienna")
            String timeZone) {

        static Venue of(Host host) {
            House house = host.house();
            return new Venue(
                    house.id(),
                    host.name(),
                    host.city(),
                    house.site().timeZone().getId());
        }
    }

    @Schema(name = "Accompanying", description = "Somebody on duty in a session that may be joined.")
    record Accompanying(
            @Schema(
                    description = "What the crew calls them; null unless you work or dream in the house.",
                    example = "Jun")
            @Nullable
            String displayName,

            @Schema(description = "In which role.", example = "FACILITATOR")
            Role duty) {

        @Override
        public String toString() {
            return "Accompanying[" + duty + "]";
        }
    }

    /** What everybody who takes part does beforehand or on the day. */
    @Schema(
            name = "ProgrammePreparation",
            description = "What is done before the start; more may come.",
            enumAsRef = true)
    enum Preparation {
        READ_AND_CONSENT,
        NAME_EMERGENCY_CONTACT,
        BE_SCREENED,
        WRITE_SUPPORT_PLAN,
        PLAN_WAY_HOME,
        MEET_FACILITATOR,
        AGREE_WITH_GROUP,
        WEAR_LACE,
        REHEARSE_STOP_SIGNAL,
        ATTEST_FITNESS
    }

    @Schema(
            name = "ProgrammeAsks",
            description = "What a session asks of anybody who joins, as its version and the house's numbers say.")
    record Asks(
            @Schema(description = "For whom it is meant.", example = "[\"ADULTS\"]")
            List<Population> population,

            @Schema(
                    description = "The age in years from which people may take part; null when minors may.",
                    example = "18")
            @Nullable
            Integer minimumAge,

            @Schema(
                    description = "How many guardians decide with a minor; 0 when minors may not take part.",
                    minimum = "0",
                    maximum = "2",
                    example = "0")
            int guardians,

            @Schema(
                    description = "What is done before the start, in the order in which it is best done.",
                    example = "[\"READ_AND_CONSENT\", \"REHEARSE_STOP_SIGNAL\", \"ATTEST_FITNESS\"]")
            List<Preparation> preparations,

            @Schema(
                    description =
                            "What nobody takes part without agreeing to; everything else is asked one by one, and may be"
                                    + " refused.",
                    example = "[\"PARTICIPATE\", \"EMERGENCY_CONTACT\"]")
            List<Scope> necessaryScopes,

            @Schema(description = "The time to think it over, from reading it to the start.", example = "PT24H")
            Duration coolingOff) {

        static Asks of(ExperienceFacts experience, House house) {
            boolean minors = experience.population().contains(Population.MINORS);
            return new Asks(
                    experience.population().stream().sorted().toList(),
                    minors ? null : house.site().ageOfMajority(),
                    minors ? house.policy().tier(experience.intensity()).guardians() : 0,
                    preparations(experience, house),
                    experience.necessaryScopes().stream().sorted().toList(),
                    house.policy().tier(experience.intensity()).coolingOff());
        }

        private static List<Preparation> preparations(ExperienceFacts experience, House house) {
            List<Preparation> asked = new ArrayList<>();
            for (Preparation preparation : Preparation.values()) {
                if (isAsked(preparation, experience, house)) {
                    asked.add(preparation);
                }
            }
            return asked;
        }

        private static boolean isAsked(Preparation preparation, ExperienceFacts experience, House house) {
            Intensity intensity = experience.intensity();
            return switch (preparation) {
                case READ_AND_CONSENT, NAME_EMERGENCY_CONTACT, REHEARSE_STOP_SIGNAL, ATTEST_FITNESS -> true;
                case BE_SCREENED -> intensity.isAtLeast(house.policy().screeningFrom());
                case WRITE_SUPPORT_PLAN -> intensity.isAtLeast(house.policy().supportPlanFrom());
                case PLAN_WAY_HOME -> intensity.isAtLeast(house.policy().wayHomeFrom());
                case MEET_FACILITATOR -> intensity.isAtLeast(house.policy().facilitatorMetFrom());
                case AGREE_WITH_GROUP -> intensity.isAtLeast(house.policy().groupAgreementFrom());
                case WEAR_LACE -> experience.lace().needed();
            };
        }
    }
}

package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The ids by which the documentation and whoever tries the service know the demo community. */
public final class DemoIds {

    private static final String KNOWN = "01930000-0000-7000-8000-000000000";

    /** So that lists end with what nobody looks for. */
    private static final String OLDER = "01920000-0000-7000-8000-000000000";

    public static final SanctuaryId LANTERN_HALL = new SanctuaryId(id("001"));
    public static final SanctuaryId TIDEHOUSE = new SanctuaryId(id("002"));

    public static final UUID BLUE_ROOM = id("011");
    public static final UUID LANTERN_LOFT = id("012");
    public static final UUID SHELL = id("013");

    /** Somebody whom the crew wrote down, and who does not sign in yet. */
    public static final UUID ROSA = UUID.fromString(OLDER + "114");

    /** What the crew wrote down about Dov, who has a record of his own. */
    public static final UUID DOVS_OTHER_RECORD = UUID.fromString(OLDER + "115");

    public static final UUID PIAS_GUARDIAN = id("151");
    public static final UUID GILS_EMPLOYER = id("c01");

    public static final UUID WHAT_VESNA_SAYS_OF_RECORDERS = id("d01");
    public static final UUID WHAT_KADE_SAYS_OF_RECORDERS = id("d02");
    public static final UUID TAKE_OF_YESTERDAY = id("d03");
    public static final UUID WHETHER_TO_SHARE_YESTERDAY = id("d31");

    public static final UUID NOTE_ON_THE_STOP_SIGNAL = id("e01");
    public static final UUID NOTE_ON_SILENCE = id("e02");
    public static final UUID NOTE_THAT_WAITS = id("e03");
    public static final UUID NOTE_BEGUN = id("e04");

    public static final UUID PICTURE_OF_THE_PLATFORM = id("a41");
    public static final UUID PICTURE_OF_THE_FACES = id("a42");
    public static final UUID THE_LAST_PLATFORM = id("a51");
    public static final UUID ALL_THE_FACES = id("a52");
    public static final UUID A_PLATFORM_OF_ONES_OWN = id("a53");
    public static final UUID LANTERNS_GO_OUT = id("a71");
    public static final UUID FOR_BEN_ALONE = id("a72");
    public static final UUID WATER_THAT_LISTENS = id("a73");
    public static final UUID HANAS_MARK = id("a74");
    public static final UUID LIAS_TIDE = id("a75");
    public static final UUID SHADOWS_TRANSFORMED = id("a61");

    public static final UUID TELLING_IT_IN_DAYLIGHT = id("a71");
    public static final UUID LACES_FOR_EVERYBODY = id("a72");
    public static final UUID FEAST_OF_LANTERNS = id("a73");
    public static final UUID THE_FIRST_CIRCLE = id("a74");
    public static final UUID LAST_YEARS_FEAST = id("a76");
    public static final UUID LOAN_OF_A_LACE = id("a91");

    public static final UUID DEEP_WATER = id("301");
    public static final UUID BEING_LEFT_BEHIND = id("302");
    public static final UUID MOTHS = id("303");
    public static final UUID MIRRORS = id("304");
    public static final UUID CLOSED_SPACES = id("305");
    public static final UUID A_STREET = id("306");
    public static final UUID THE_MILL = id("307");

    public static final UUID LUCID_OASIS = id("401");
    public static final UUID EVENING_BY_THE_POOL = id("411");
    public static final UUID STORM_FAR_AWAY = id("412");
    public static final UUID LANTERNS_ON_THE_WATER = id("413");
    public static final UUID TIDE_AND_BREATH = id("402");
    public static final UUID BREATH_WITH_THE_TIDE = id("421");

    public static final UUID REVIEW_OF_THE_EVENING = id("501");
    public static final UUID REVIEW_OF_THE_STORM = id("502");
    public static final UUID REVIEW_OF_THE_TIDE = id("503");

    /** The crew in the order in which they came, first to Lantern Hall and then to Tidehouse. */
    private static final List<String> CREW =
            List.of("vesna", "mira", "kade", "celia", "tariq", "ilse", "bram", "sol", "wren", "jun", "noor");

    private static final List<String> PEOPLE =
            List.of("aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana", "ivo", "kito", "lia", "mona", "pia");

    private DemoIds() {}

    /** The role that somebody holds at one of the two sanctuaries. */
    public static UUID crew(SanctuaryId house, String subject) {
        int first = house.equals(LANTERN_HALL) ? 21 : 21 + CREW.size();
        return id("0" + (first + CREW.indexOf(subject)));
    }

    public static ParticipantId participant(String subject) {
        return new ParticipantId(id(String.valueOf(101 + PEOPLE.indexOf(subject))));
    }

    static SessionId session(DemoSession session) {
        return new SessionId(id(
                switch (session) {
                    case FIRST_EVENING -> "591";
                    case YESTERDAY -> "690";
                    case DREAMING -> "605";
                    case READY -> "601";
                    case NOT_READY -> "602";
                    case NEXT_WEEK -> "603";
                    case NEXT_MONTH -> "604";
                }));
    }

    public static UUID screening(int number) {
        return id(series("b%02d", number));
    }

    public static UUID lace(int number) {
        return id(series("a%02d", number));
    }

    public static UUID calibration(int number) {
        return id(series("b%02d", number));
    }

    public static UUID laceCredential(int number) {
        return id(series("f%02d", number));
    }

    public static UUID incident(int number) {
        return id(series("1%02d", 70 + number));
    }

    public static UUID incidentText(int number) {
        return id(series("1%02d", 80 + number));
    }

    public static UUID correctiveAction(int number) {
        return id(series("1%02d", 90 + number));
    }

    public static UUID webhook(int number) {
        return id(series("d%02d", number));
    }

    public static UUID webhookDelivery(int number) {
        return id(series("e%02d", number));
    }

    public static UUID registration(int number) {
        return id(series("a%02d", 80 + number));
    }

    /** Of the place with this number, like the next three. */
    static EnrollmentId enrollment(int number) {
        return new EnrollmentId(id(series("7%02d", number)));
    }

    static UUID consent(int number) {
        return ofPlace("8%02d", number);
    }

    static UUID serving(int number) {
        return ofPlace("9%02d", number);
    }

    static UUID checkIn(int number) {
        return ofPlace("c%02d", number);
    }

    /** What nobody asks for by its id. */
    static UUID unnamed(int number) {
        return UUID.fromString(OLDER + series("%03x", number));
    }

    /** The places of the first evening have numbers from 21 to 31. */
    private static UUID ofPlace(String pattern, int number) {
        return UUID.fromString((number > 20 && number < 32 ? OLDER : KNOWN) + series(pattern, number));
    }

    private static String series(String pattern, int number) {
        return String.format(Locale.ROOT, pattern, number);
    }

    private static UUID id(String number) {
        return UUID.fromString(KNOWN + number);
    }
}

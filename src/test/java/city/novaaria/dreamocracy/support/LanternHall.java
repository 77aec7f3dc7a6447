package city.novaaria.dreamocracy.support;

import static city.novaaria.dreamocracy.support.Client.object;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent about the first house of the demo. */
public final class LanternHall {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";

    public static final String ID = DEMO + "001";

    private LanternHall() {}

    /** Somebody of age who is at home there. */
    public static Map<String, @Nullable Object> dreamer(String name) {
        return object("displayName", name, "birthDate", "1991-04-17", "preferredLanguage", "en", "homeSanctuaryId", ID);
    }

    /** A session of that version of Lucid Oasis in that chamber. */
    public static Map<String, @Nullable Object> evening(String chamber, int version, String title, Instant startsAt) {
        return object(
                "sanctuaryId",
                ID,
                "chamberId",
                DEMO + chamber,
                "dreamscapeId",
                DEMO + "401",
                "dreamscapeVersion",
                version,
                "title",
                title,
                "startsAt",
                startsAt.toString());
    }
}

package city.novaaria.dreamocracy.support;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives Lantern Hall other numbers, laxer ones, too, which no steward does while people are enrolled there. */
public final class Untightened {

    private Untightened() {}

    /** Those of its profile. */
    public static void again(JdbcTemplate jdbc) {
        with(jdbc, null);
    }

    /** Those that this JSON makes stricter. */
    public static void with(JdbcTemplate jdbc, @Nullable String tightening) {
        jdbc.update(
                "update sanctuary set tightening = ?, version = version + 1 where id = cast(? as uuid)",
                tightening,
                LanternHall.ID);
    }
}

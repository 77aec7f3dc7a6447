package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.sanctuary.ChamberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what else than sessions needs a chamber, or people of the crew; the charter asks when a dream is to begin. */
public interface OtherNeeds {

    /**
     * What needs the chamber, or one of these people, at some time from one instant until before another.
     *
     * @param subjects of people who may work in the city
     */
    List<Need> during(ChamberId chamber, Collection<String> subjects, Instant from, Instant until);

    /**
     * One thing or person that is needed.
     *
     * @param subject of the person; null when it is the chamber
     */
    record Need(@Nullable String subject, Instant from) {

        @Override
        public String toString() {
            return "Need[" + from + "]";
        }
    }
}

package city.novaaria.dreamocracy.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and by which right.
 *
 * @param subject the name under which the identity provider knows them; null when nobody was signed in
 * @param role by which right they did it
 */
public record Actor(@Nullable String subject, ActingAs role) {

    /** By which right somebody acts: a crew role at the sanctuary, or one that comes without any. */
    public enum ActingAs {
        STEWARD,
        WEAVER,
        TECHNOLOGIST,
        ORGANIZER,
        ETHICIST,
        FACILITATOR,
        CITY_STEWARD,
        PARTICIPANT,
        GUARDIAN,
        /** Whoever gave a fear away, signed in or with a claim code. */
        CONTRIBUTOR,
        /** Whoever reported an incident, signed in or with a claim code. */
        REPORTER,
        /** A neural lace, which signs in with a secret of its own. */
        DEVICE,
        /** The service itself, because of what somebody else did. */
        SERVICE
    }

    /** The service itself. */
    public static Actor service() {
        return new Actor(null, ActingAs.SERVICE);
    }

    /** A device; which one is told beside. */
    public static Actor device() {
        return new Actor(null, ActingAs.DEVICE);
    }

    /** The service itself, because of what this actor did. */
    public Actor followedUp() {
        return new Actor(subject, ActingAs.SERVICE);
    }

    /** The name of somebody who is signed in, as whoever asks has made sure. */
    public String person() {
        return Objects.requireNonNull(subject);
    }

    @Override
    public String toString() {
        return role.name();
    }
}

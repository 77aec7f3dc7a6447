package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.fear.Permission.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when on a fear is used for less than was permitted with it, because its giver said no to more since then; null where they
 * did not.
 *
 * @param art to art without their name
 * @param namedArt to art under their name, which becomes art without it
 */
record Refusals(
        @Nullable Instant dreamscape,
        @Nullable Instant art,
        @Nullable Instant namedArt) {

    static final Refusals NONE = new Refusals(null, null, null);

    /** What is left of it then. */
    List<Permission> leave(List<Permission> permitted, Instant at) {
        return permitted.stream()
                .flatMap(permission -> switch (permission.purpose()) {
                    case DREAMSCAPE -> counts(dreamscape, at) ? Stream.empty() : Stream.of(permission);
                    case ART -> ofArt(permission, at);
                    case WORKSHOP, RESEARCH, OUTREACH -> Stream.of(permission);
                })
                .toList();
    }

    private Stream<Permission> ofArt(Permission permission, Instant at) {
        Permission left = permission.namesAnybody() && counts(namedArt, at)
                ? new Permission(Purpose.ART, Attribution.ANONYMOUS)
                : permission;
        return !left.namesAnybody() && counts(art, at) ? Stream.empty() : Stream.of(left);
    }

    /** Differs when another one counts. */
    int known(Instant at) {
        return (counts(dreamscape, at) ? 1 : 0) + (counts(art, at) ? 2 : 0) + (counts(namedArt, at) ? 4 : 0);
    }

    private static boolean counts(@Nullable Instant from, Instant at) {
        return from != null && !at.isBefore(from);
    }
}

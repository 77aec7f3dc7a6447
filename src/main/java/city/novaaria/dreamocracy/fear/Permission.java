package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.problems.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One purpose that the owner of a fear allows, and how they want to be named with it. */
@Schema(name = "FearPermission", description = "One purpose for which a fear may be used.")
public record Permission(
        @Schema(description = "What it may be used for.", example = "DREAMSCAPE") @NotNull
        Purpose purpose,

        @Schema(
                description = "How whoever wrote it is named; always ANONYMOUS without signing in.",
                example = "ANONYMOUS")
        @NotNull
        Attribution attribution) {

    private static final Duration LONGEST = Duration.ofDays(36_525);

    /** What a fear may be used for. */
    public enum Purpose {
        DREAMSCAPE,
        ART,
        WORKSHOP,
        RESEARCH,
        OUTREACH
    }

    /** How the owner is named. */
    public enum Attribution {
        ANONYMOUS,
        PSEUDONYM,
        NAMED
    }

    boolean namesAnybody() {
        return attribution != Attribution.ANONYMOUS;
    }

    /** The same of somebody whom nobody names. */
    Permission ofAMinor() {
        return new Permission(purpose, Attribution.ANONYMOUS);
    }

    /** What the schema cannot say: no purpose twice, and an end that lies in the future. */
    static List<FieldError> faults(List<Permission> permissions, @Nullable Instant until, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        Set<Purpose> seen = EnumSet.noneOf(Purpose.class);
        for (int place = 0; place < permissions.size(); place++) {
            if (!seen.add(permissions.get(place).purpose())) {
                faults.add(FieldError.at("#/permissions/" + place + "/purpose", "Duplicate", "purpose-once"));
            }
        }
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
            faults.add(FieldError.at("#/until", "Future", "near-future"));
        }
        return faults;
    }

    /** The places where somebody would be named, which cannot be as long as nobody is known. */
    static List<FieldError> namings(List<Permission> permissions) {
        return IntStream.range(0, permissions.size())
                .filter(place -> permissions.get(place).attribution() != Attribution.ANONYMOUS)
                .mapToObj(place -> FieldError.at("#/permissions/" + place + "/attribution", "Anonymous", "anonymous"))
                .toList();
    }
}

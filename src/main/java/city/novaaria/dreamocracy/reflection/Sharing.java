package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.problems.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReflectionSharing",
        description = "Who sees a reflection and what it may be used for; what is left out is nobody and nothing.")
record Sharing(
        @Schema(description = "Who besides you sees it; null or empty for nobody.", example = "[\"DREAMERS\"]")
        @Nullable
        @Size(max = 3)
        @UniqueElements
        List<@NotNull ReflectionAudience> shownTo,

        @Schema(
                description = "How you are named where it is shown; ANONYMOUS when it is null, and always for minors.",
                example = "PSEUDONYM")
        @Nullable
        Attribution attribution,

        @Schema(description = "What you are called there; null when you are ANONYMOUS.", example = "Moth")
        @Nullable
        @Size(min = 1, max = 120)
        @OneLine
        String shownAs,

        @Schema(
                description = "What else it may be used for, each purpose at most once; null or empty for nothing.",
                example = "[]")
        @Nullable
        @Size(max = 3)
        List<@NotNull @Valid ReflectionPermission> permissions) {

    static final Sharing WITH_NOBODY = new Sharing(null, null, null, null);

    List<ReflectionAudience> audiences() {
        return Objects.requireNonNullElse(shownTo, List.of());
    }

    Attribution named() {
        return Objects.requireNonNullElse(attribution, Attribution.ANONYMOUS);
    }

    List<ReflectionPermission> permitted() {
        return Objects.requireNonNullElse(permissions, List.of());
    }

    /** Whether somebody is to be named anywhere. */
    boolean names() {
        return named() != Attribution.ANONYMOUS
                || permitted().stream().anyMatch(permission -> permission.attribution() != Attribution.ANONYMOUS);
    }

    /**
     * What the schema cannot say.
     *
     * @param at where in the request it stands
     */
    List<FieldError> faults(String at, boolean minor) {
        List<FieldError> faults = new ArrayList<>(ReflectionPermission.faults(at, permitted(), minor));
        if ((named() == Attribution.ANONYMOUS) != (shownAs == null)) {
            faults.add(FieldError.at(at + "/shownAs", "Named", "name-where-named"));
        }
        if (minor && named() != Attribution.ANONYMOUS) {
            faults.add(FieldError.at(at + "/attribution", "Anonymous", "anonymous-of-minors"));
        }
        return faults;
    }

    @Override
    public String toString() {
        return "Sharing";
    }
}

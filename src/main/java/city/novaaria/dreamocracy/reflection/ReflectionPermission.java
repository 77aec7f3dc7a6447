package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.problems.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.UniqueElements;

/** One purpose for which the author of a reflection lets it be used, in which forms, and how they are named with it. */
@Schema(name = "ReflectionPermission", description = "One purpose for which a reflection may be used.")
record ReflectionPermission(
        @Schema(description = "What it may be used for.", example = "ART") @NotNull
        ReflectionPurpose purpose,

        @Schema(description = "In which forms.", example = "[\"PARAPHRASE\"]")
        @NotNull
        @Size(min = 1, max = 3)
        @UniqueElements
        List<@NotNull ReflectionForm> forms,

        @Schema(description = "How you are named with it; minors are not.", example = "ANONYMOUS") @NotNull
        Attribution attribution) {

    static List<FieldError> faults(String at, List<ReflectionPermission> permissions, boolean minor) {
        List<FieldError> faults = new ArrayList<>();
        Set<ReflectionPurpose> seen = EnumSet.noneOf(ReflectionPurpose.class);
        for (int place = 0; place < permissions.size(); place++) {
            if (!seen.add(permissions.get(place).purpose())) {
                faults.add(FieldError.at(at + "/permissions/" + place + "/purpose", "Duplicate", "purpose-once"));
            }
            if (minor && permissions.get(place).attribution() != Attribution.ANONYMOUS) {
                faults.add(FieldError.at(
                        at + "/permissions/" + place + "/attribution", "Anonymous", "anonymous-of-minors"));
            }
        }
        return faults;
    }

    /** The same of somebody whom nobody names. */
    ReflectionPermission ofAMinor() {
        return new ReflectionPermission(purpose, forms, Attribution.ANONYMOUS);
    }

    boolean permits(ReflectionForm form, Attribution named) {
        return forms.contains(form) && attribution == named;
    }
}

package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

@JsonDeserialize(using = ReadReport.class) // whatever is wrong with it must not keep anybody
@Schema(description = "What went wrong. Everything may be left out, and what cannot be read counts as left out.")
record NewIncident(
        @Schema(description = "The session in which it happened.", example = "01930000-0000-7000-8000-000000000605")
        @Nullable
        SessionId sessionId,

        @Schema(description = "The neural lace that it is about.", example = "01930000-0000-7000-8000-000000000a01")
        @Nullable
        LaceDeviceId deviceId,

        @Schema(
                description = "The sanctuary where it happened, when it was in no session.",
                example = "01930000-0000-7000-8000-000000000001")
        @Nullable
        SanctuaryId sanctuaryId,

        @Schema(description = "What kind of thing it is, as you see it.", example = "MEDICAL") @Nullable
        IncidentClass category,

        @Schema(description = "Whether somebody is in danger now.", example = "false", defaultValue = "false") @Nullable
        Boolean emergency,

        @Schema(
                description = "What happened, in your own words; what is longer is left out, and the receipt says so.",
                example = "Somebody next to me could not be woken for a while.")
        @Size(max = ReadReport.LONGEST)
        @Prose
        @Nullable
        String text) {

    static final NewIncident NOTHING = new NewIncident(null, null, null, null, null, null);

    boolean urgent() {
        return Boolean.TRUE.equals(emergency);
    }

    /** All that was said, so that saying the same again can be told from saying something else. */
    String whole() {
        return Stream.of(sessionId, deviceId, sanctuaryId, category, urgent(), text)
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "NewIncident";
    }
}

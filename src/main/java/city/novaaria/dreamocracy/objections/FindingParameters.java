package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the parameters of findings are documented: one name is of one type, whichever finding has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FindingParameters",
        description = "What the texts of a finding have places for; each finding has those only that it names.")
public record FindingParameters(
        @Schema(description = "How many have a place and are not here.", example = "1") @Nullable
        Integer absent,

        @Schema(description = "Whether the person agreed to wear a lace.", example = "true") @Nullable
        Boolean agreed,

        @Schema(description = "The strongest that is allowed now.", example = "I3") @Nullable
        Intensity allowed,

        @Schema(description = "How many approve.", example = "1") @Nullable
        Integer approving,

        @Schema(description = "How many may accompany, and are free to.", example = "1") @Nullable
        Integer available,

        @Schema(description = "Who let it pass.", example = "ETHICIST") @Nullable
        WaiverClass by,

        @Schema(description = "When the person came back from the dream.") @Nullable
        Instant cameBackAt,

        @Schema(description = "How strong it was made.", example = "I4") @Nullable
        Intensity changedTo,

        @Schema(description = "How many are to dream.", example = "3") @Nullable
        Integer dreamers,

        @Schema(description = "How many dream.", example = "2") @Nullable
        Integer dreaming,

        @Schema(description = "Whether the lace runs approved firmware.", example = "true") @Nullable
        Boolean firmwareApproved,

        @Schema(description = "How many hours it takes.", example = "24") @Nullable
        Integer hours,

        @Schema(description = "How many hours after the dream.", example = "[24]") @Nullable
        List<Integer> hoursAfter,

        @Schema(description = "How strong the dream is, or from which strength on the rule asks.", example = "I3")
        @Nullable
        Intensity intensity,

        @Schema(description = "How many tries are left.", example = "2") @Nullable
        Integer left,

        @Schema(description = "Whether the lace was seen to let go safely.", example = "true") @Nullable
        Boolean letsGoSafely,

        @Schema(description = "The strongest that the person wants.", example = "I2") @Nullable
        Intensity limit,

        @Schema(description = "How many minutes it takes, or within how many.", example = "30") @Nullable
        Integer minutes,

        @Schema(description = "How many are missing.", example = "1") @Nullable
        Integer missing,

        @Schema(description = "How many there may be.", example = "12") @Nullable
        Integer most,

        @Schema(description = "How many are needed.", example = "2") @Nullable
        Integer needed,

        @Schema(description = "The next step.", example = "I2") @Nullable
        Intensity next,

        @Schema(description = "How many are open.", example = "1") @Nullable
        Integer open,

        @Schema(description = "How many are overdue.", example = "1") @Nullable
        Integer overdue,

        @Schema(description = "When it passes by itself.") @Nullable
        Instant passesAt,

        @Schema(description = "How many guardians permit it.", example = "1") @Nullable
        Integer permitting,

        @Schema(description = "How many are there.", example = "2") @Nullable
        Integer present,

        @Schema(description = "Which questions, counted from 1.", example = "[2]") @Nullable
        List<Integer> questions,

        @Schema(description = "From when on the person has rested.") @Nullable
        Instant restedFrom,

        @Schema(description = "Which scopes.", example = "[\"NEURAL_SYNC\"]") @Nullable
        List<Scope> scopes,

        @Schema(description = "How many seats the board has.", example = "5") @Nullable
        Integer seats,

        @Schema(description = "When the text was first served.") @Nullable
        Instant servedAt,

        @Schema(description = "Whether somebody else than who tested the lace signed it off.", example = "true")
        @Nullable
        Boolean signedOff,

        @Schema(description = "Since when.") @Nullable Instant since,

        @Schema(description = "When the session is to start.") @Nullable
        Instant startsAt,

        @Schema(description = "Which content, by the names of the vocabulary.", example = "[\"drowning\"]") @Nullable
        List<String> tags,

        @Schema(description = "Whether the lace passed its self-test lately.", example = "true") @Nullable
        Boolean testedLately,

        @Schema(description = "Until when.") @Nullable Instant until,

        @Schema(description = "How many guardians are verified and not on duty.", example = "1") @Nullable
        Integer verified) {}

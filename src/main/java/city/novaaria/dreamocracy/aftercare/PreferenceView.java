package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercarePreference.Channel;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be asked. */
@Schema(
        name = "AftercarePreference",
        description = "How a person wants to be asked; the hours are on the sanctuary's clock.")
record PreferenceView(
        @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000101")
        ParticipantId participantId,

        @Schema(description = "How they want to be asked.", example = "CALL")
        Channel channel,

        @Schema(description = "From when on they are not called.", example = "21:00") @Nullable
        String quietFrom,

        @Schema(description = "Until when they are not called, on the next day if it is earlier.", example = "08:00")
        @Nullable
        String quietTo) {

    static PreferenceView of(AftercarePreference preference) {
        return new PreferenceView(
                preference.participantId(), preference.channel(), preference.quietFrom(), preference.quietTo());
    }
}

package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import org.jspecify.annotations.Nullable;

/**
 * Where it happened, as far as what was said names something that there is.
 *
 * @param sanctuary null when nobody knows where
 */
record Scene(
        @Nullable SanctuaryId sanctuary,
        @Nullable SessionId session,
        @Nullable LaceDeviceId device) {}

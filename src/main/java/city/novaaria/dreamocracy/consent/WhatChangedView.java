package city.novaaria.dreamocracy.consent;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WhatChanged", description = "What is different from an earlier version.")
record WhatChangedView(
        @Schema(description = "The number of that version.", minimum = "1", example = "1")
        int sinceVersion,

        @Schema(
                description = "What ethicists say about it; null while none has.",
                example = "The light at the pool is warmer than before.")
        @Nullable
        String text) {

    @Override
    public String toString() {
        return "WhatChangedView[" + sinceVersion + "]";
    }
}

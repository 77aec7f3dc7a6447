package city.novaaria.dreamocracy.guidance;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "EthicsNoteAudience",
        description = "Who reads it once it is published: ANYBODY, also without signing in, or the ETHICISTS of all"
                + " sanctuaries.")
enum EthicsNoteAudience {
    ANYBODY,
    ETHICISTS
}

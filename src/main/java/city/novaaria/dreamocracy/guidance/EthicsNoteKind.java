package city.novaaria.dreamocracy.guidance;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "EthicsNoteKind", description = "OBSERVATION: what somebody noticed. FRAMEWORK: what others can follow.")
enum EthicsNoteKind {
    OBSERVATION,
    FRAMEWORK
}

package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody may do with an incident. */
@Schema(name = "IncidentAction")
enum IncidentAction {
    ADD,
    TRIAGE,
    CONFIRM_LOWERING,
    MARK_DUPLICATE,
    ASSIGN,
    CONTAIN,
    GIVE_MODEL_BACK,
    INVESTIGATE,
    CONCLUDE,
    ADD_CORRECTIVE_ACTION,
    CLOSE,
    REOPEN
}

package city.novaaria.dreamocracy.presence;

import io.swagger.v3.oas.annotations.media.Schema;

/** Whether somebody on duty is there, as far as it is known. */
@Schema(
        name = "PresenceState",
        enumAsRef = true,
        description = "Whether somebody on duty counts as being there: PRESENT, SILENT when no sign came in time, "
                + "ON_BREAK, or NOT_WATCHED while no signs are expected of them.")
public enum PresenceState {
    /** Nothing was heard of them in this session, and nothing is expected: being on duty counts. */
    NOT_WATCHED,
    /** They said so a short while ago. */
    PRESENT,
    /** They have not said so for too long, and do not count. */
    SILENT,
    /** Others cover for them, and they do not count. */
    ON_BREAK
}

package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody signs that they did to contain a shared nightmare. */
@Schema(name = "ContainmentAction")
public enum ContainmentAction {
    NEUTRALISED_SCENE(ContainmentRole.WEAVER),
    /** The dream was changed to something that harms less, by a hazard deviation. */
    RESHAPED(ContainmentRole.WEAVER),
    RELEASED_SYNCHRONY(ContainmentRole.TECHNOLOGIST),
    LOWERED_SYNCHRONY(ContainmentRole.TECHNOLOGIST),
    CONTACTED_EVERYBODY(ContainmentRole.ORGANIZER),
    /** The dream may go on. */
    CONTINUE(ContainmentRole.ETHICIST),
    /** The dream ends. */
    STOP(ContainmentRole.ETHICIST),
    /** The dream ends, and the same one everywhere. */
    SUSPEND(ContainmentRole.ETHICIST);

    private final ContainmentRole role;

    ContainmentAction(ContainmentRole role) {
        this.role = role;
    }

    ContainmentRole role() {
        return role;
    }
}

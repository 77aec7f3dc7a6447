package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far somebody has come with an incident. */
@Schema(name = "IncidentState")
public enum IncidentState {
    /** Nobody has said yet how bad it is. */
    REPORTED,
    TRIAGED,
    CONTAINING,
    CONTAINED,
    INVESTIGATING,
    CORRECTIVE_ACTION,
    CLOSED,
    REOPENED,
    /** It is the same as another one, where all goes on. */
    DUPLICATE;

    /** It was contained, or did not have to be. */
    boolean contained() {
        return this == CONTAINED || this == INVESTIGATING || this == CORRECTIVE_ACTION || this == REOPENED;
    }

    /** Somebody still does something about it. */
    boolean open() {
        return this != CLOSED && this != DUPLICATE;
    }
}

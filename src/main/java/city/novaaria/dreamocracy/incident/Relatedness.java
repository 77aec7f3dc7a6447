package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** Whether what happened comes from the dream (INC-02). */
@Schema(name = "IncidentRelatedness")
public enum Relatedness {
    RELATED,
    /** Nobody knows yet; so it is taken until somebody says otherwise. */
    POSSIBLE,
    NOT_RELATED;

    /** Whether others are kept from the same dream. */
    public boolean protects() {
        return this != NOT_RELATED;
    }
}

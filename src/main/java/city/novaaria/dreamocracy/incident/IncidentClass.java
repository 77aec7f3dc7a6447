package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** What kind of incident it is (INC-02). */
@Schema(name = "IncidentClass")
public enum IncidentClass {
    SHARED_NIGHTMARE,
    MEDICAL,
    DEVICE,
    /** How somebody of the crew, or somebody else, behaved. */
    CONDUCT,
    PRIVACY,
    SAFEGUARDING_SCREEN
}

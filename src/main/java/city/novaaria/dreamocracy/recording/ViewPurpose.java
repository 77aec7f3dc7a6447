package city.novaaria.dreamocracy.recording;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why somebody opens what was recorded. */
@Schema(name = "ViewPurpose")
enum ViewPurpose {
    SAFETY_REVIEW,
    INCIDENT_REVIEW,
    ETHICS_REVIEW,
    /** Whoever was captured looks at their own dream. */
    OWN_RECORD
}

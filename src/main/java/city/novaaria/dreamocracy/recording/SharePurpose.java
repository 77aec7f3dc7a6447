package city.novaaria.dreamocracy.recording;

import io.swagger.v3.oas.annotations.media.Schema;

/** What for somebody outside is to get what was recorded. */
@Schema(name = "RecordingSharePurpose")
enum SharePurpose {
    /** Somebody who was captured is cared for elsewhere. */
    CARE,
    INCIDENT_REVIEW,
    RESEARCH,
    TEACHING,
    ART,
    OUTREACH
}

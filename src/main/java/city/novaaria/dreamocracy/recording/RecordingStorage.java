package city.novaaria.dreamocracy.recording;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where what was recorded is kept; never in this service. */
@Schema(name = "RecordingStorage")
enum RecordingStorage {
    /** On a medium that stays in the sanctuary. */
    HOUSE_ONLY,
    /** In the archive of the city. */
    CITY_ARCHIVE
}

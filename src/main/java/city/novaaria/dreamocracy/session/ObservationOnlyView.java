package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "ObservationOnly", description = "Whether a person gives no numbers of how distressed they are.")
record ObservationOnlyView(
        @Schema(description = "The enrollment.", example = "01930000-0000-7000-8000-000000000709")
        EnrollmentId enrollmentId,

        @Schema(
                description = "Whether they are only looked at: neither they nor their lace are asked for numbers.",
                example = "true")
        boolean observationOnly,

        @Schema(description = "Since when; null when they give numbers.", example = "2143-05-02T21:00:00.000Z")
        @Nullable
        Instant since) {

    static ObservationOnlyView of(EnrolledPerson person) {
        Instant since = person.observedOnlySince();
        return new ObservationOnlyView(person.id(), since != null, since);
    }
}

package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A yes to sharing what was recorded.")
record RecordingShareAgreement(
        @Schema(
                description =
                        "The enrollment of the minor for whom you speak, one of those in `answers`; left out, you speak for"
                                + " yourself, or for the only one for whom you can.",
                example = "01930000-0000-7000-8000-000000000701")
        @Nullable
        EnrollmentId enrollmentId) {}

package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "TeachBack", description = "What a conversation about the text showed.")
record TeachBackView(
        @Schema(description = "Its id.") TeachBackId id,

        @Schema(description = "The enrollment.", example = "01930000-0000-7000-8000-000000000707")
        EnrollmentId enrollmentId,

        @Schema(description = "SHA-256 of the text it was about, in its first language.")
        String disclosureSha256,

        @Schema(description = "Whether the person understands it.", example = "true")
        boolean understood,

        @Schema(description = "When it was recorded.") Instant toldAt) {

    static TeachBackView of(TeachBack told) {
        return new TeachBackView(
                told.id(), told.enrollmentId(), told.disclosureSha256(), told.understood(), told.toldAt());
    }
}

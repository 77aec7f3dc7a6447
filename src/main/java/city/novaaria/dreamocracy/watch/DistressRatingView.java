package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "DistressRating", description = "One time that somebody said how distressed a person is.")
record DistressRatingView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000001101")
        RatingId id,

        @Schema(description = "The enrollment of the person.", example = "01930000-0000-7000-8000-000000000701")
        EnrollmentId enrollmentId,

        @Schema(description = "Subjective units of distress, from 0 to 100.", example = "35")
        int suds,

        @Schema(
                description =
                        "Whether the person is not quite here, or not quite themselves; null when nothing was said"
                                + " of it.",
                example = "false")
        @Nullable
        Boolean dissociating,

        @Schema(description = "Who said so.", example = "SELF")
        RatingSource source,

        @Schema(description = "When it was said.", example = "2143-05-02T21:00:00.000Z")
        Instant ratedAt,

        @Schema(description = "What it asked for: NOTHING before and after the dream.", example = "NOTHING")
        AskedFor asks,

        @Schema(
                description =
                        "Until when a facilitator was to look after the person; null when that was not asked for.",
                example = "2143-05-02T21:01:00.000Z")
        @Nullable
        Instant lookBy) {

    static DistressRatingView of(DistressRating rating) {
        return new DistressRatingView(
                rating.id(),
                rating.enrollmentId(),
                rating.suds(),
                rating.dissociating(),
                rating.source(),
                rating.ratedAt(),
                rating.asks(),
                rating.lookBy());
    }

    @Override
    public String toString() {
        return "DistressRatingView[" + id + "]";
    }
}

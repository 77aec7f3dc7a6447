package city.novaaria.dreamocracy.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How many enrollments stand where. */
@Schema(name = "SeatCounts", description = "How many people are where; never who.")
public record EnrollmentCountsView(
        @Schema(description = "Enrollments taken.", example = "6")
        long taken,

        @Schema(description = "People waiting for a place.", example = "0")
        long waitlisted,

        @Schema(description = "People who have arrived.", example = "5")
        long checkedIn,

        @Schema(
                description = "People who are in the dream, also those who have stepped out for a while.",
                example = "0")
        long dreaming,

        @Schema(description = "People who are out of the dream and still here.", example = "0")
        long surfaced,

        @Schema(description = "People who have dreamt and gone home.", example = "0")
        long done) {

    static EnrollmentCountsView of(List<EnrollmentCount> counts) {
        return new EnrollmentCountsView(
                sum(counts, EnrollmentState.WITH_A_PLACE),
                sum(counts, EnumSet.of(EnrollmentState.WAITLISTED)),
                sum(counts, EnumSet.of(EnrollmentState.CHECKED_IN)),
                sum(counts, EnrollmentState.LIVE),
                sum(counts, EnumSet.of(EnrollmentState.SURFACED)),
                sum(counts, EnumSet.of(EnrollmentState.DONE)));
    }

    private static long sum(List<EnrollmentCount> counts, Set<EnrollmentState> states) {
        return counts.stream()
                .filter(count -> states.contains(count.state()))
                .mapToLong(EnrollmentCount::enrollments)
                .sum();
    }
}

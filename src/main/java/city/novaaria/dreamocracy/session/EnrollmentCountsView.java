package city.novaaria.dreamocracy.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** How many enrollments stand where. */
@Schema(
        name = "SeatCounts",
        description =
                "How many people are where; never who. Who facilitates on duty reads how it is. Everybody else reads"
                        + " what the list of enrollments shows to crew who do not accompany the session, so that who compares both"
                        + " does not learn who left; the programme counts its free places in the same way for each of them.")
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

    /** What each number counts, in their order. */
    static final List<Set<EnrollmentState>> COUNTED = List.of(
            EnrollmentState.WITH_A_PLACE,
            EnumSet.of(EnrollmentState.WAITLISTED),
            EnumSet.of(EnrollmentState.CHECKED_IN),
            EnrollmentState.LIVE,
            EnrollmentState.TO_BE_SEEN_OFF,
            EnumSet.of(EnrollmentState.DONE));

    static final EnrollmentCountsView NONE = new EnrollmentCountsView(0, 0, 0, 0, 0, 0);

    /**
     * The numbers in the order of {@link #COUNTED}.
     *
     * @param capacity so many are taken at the most, although the place of who left may be somebody else's by now
     */
    static EnrollmentCountsView of(LongStream numbers, int capacity) {
        long[] all = numbers.toArray();
        return new EnrollmentCountsView(Math.min(all[0], capacity), all[1], all[2], all[3], all[4], all[5]);
    }
}

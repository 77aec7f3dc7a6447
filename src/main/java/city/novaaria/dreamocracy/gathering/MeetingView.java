package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "GatheringMeeting", description = "One time at which the people of a gathering meet.")
record MeetingView(
        @Schema(description = "Its number, counted from 1.", minimum = "1", maximum = "30", example = "1")
        int number,

        @Schema(description = "When it begins.", example = "2143-06-20T17:00:00.000Z")
        Instant startsAt,

        @Schema(description = "When it ends.", example = "2143-06-20T19:00:00.000Z")
        Instant endsAt,

        @Schema(
                description = "What people learn there; null where nothing is said.",
                example = "How a lace is put on, and how it lets go.")
        @Nullable
        String curriculum,

        @Schema(description = "Whether who was there may borrow a lace of the program.", example = "true")
        boolean training) {

    static List<MeetingView> of(List<Meeting> meetings) {
        List<MeetingView> shown = new ArrayList<>();
        meetings.forEach(meeting -> shown.add(new MeetingView(
                shown.size() + 1, meeting.startsAt(), meeting.endsAt(), meeting.curriculum(), meeting.training())));
        return shown;
    }

    @Override
    public String toString() {
        return "MeetingView[" + number + "]";
    }
}

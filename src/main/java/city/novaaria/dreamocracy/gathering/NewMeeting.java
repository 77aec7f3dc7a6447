package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Schema(description = "One time at which the people of a gathering meet.")
record NewMeeting(
        @Schema(
                description = "Its number as it is read, counted from 1 in this list; it may be left out.",
                example = "1")
        @Min(1)
        @Max(30)
        @Nullable
        Integer number,

        @Schema(description = "When it begins.", example = "2143-06-20T17:00:00.000Z") @NotNull
        Instant startsAt,

        @Schema(description = "When it ends, at most a day later.", example = "2143-06-20T19:00:00.000Z") @NotNull
        Instant endsAt,

        @Schema(
                description = "What people learn there; needed in an OUTREACH program, null where nothing is said.",
                example = "How a lace is put on, and how it lets go.")
        @Size(min = 1, max = 4000)
        @Prose
        @Nullable
        String curriculum,

        @Schema(
                description = "Whether who was there may borrow a lace of the program; no when left out.",
                example = "true")
        @Nullable
        Boolean training) {

    /** In their order; numbers follow from it, and are refused where they say something else. */
    static List<Meeting> meetings(List<NewMeeting> wanted) {
        FieldError[] misnumbered = IntStream.range(0, wanted.size())
                .filter(place -> !wanted.get(place).isNumbered(place + 1))
                .mapToObj(place -> FieldError.at("#/meetings/" + place + "/number", "Number", "place-in-this-list"))
                .toArray(FieldError[]::new);
        if (misnumbered.length > 0) {
            throw Refused.unprocessable(misnumbered);
        }
        return wanted.stream().map(NewMeeting::meeting).toList();
    }

    private boolean isNumbered(int place) {
        return number == null || number == place;
    }

    private Meeting meeting() {
        return new Meeting(startsAt, endsAt, curriculum, Boolean.TRUE.equals(training));
    }

    @Override
    public String toString() {
        return "NewMeeting";
    }
}

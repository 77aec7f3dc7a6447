package city.novaaria.dreamocracy.live;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(
        name = "MyEventPage",
        description = "Some of what happened in sessions that concern the caller, and how to go on.")
record MyEventPage(
        @Schema(description = "What happened, in the order of each session.") @Size(max = 100)
        List<SessionEventView> items,

        @Schema(
                description =
                        "Where you are now, also when nothing happened; opaque, send it as `after` to read what comes next.",
                pattern = MyPosition.PATTERN,
                maxLength = MyPosition.LONGEST,
                example = "AAABnMBqYAA")
        String position,

        @Schema(description = "Whether more has happened already; ask again at once.")
        boolean more) {

    @Override
    public String toString() {
        return "MyEventPage[" + items.size() + "]";
    }
}

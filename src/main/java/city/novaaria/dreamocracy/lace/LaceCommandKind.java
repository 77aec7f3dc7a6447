package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;

/** What a neural lace can be told to do. */
@Schema(
        name = "LaceCommandKind",
        description =
                "What a neural lace is told to do; more kinds may come. DESYNC: let go of the person, whatever else"
                        + " is waiting. STEADY: hold what is shown as it is. DIM: show less.",
        enumAsRef = true)
enum LaceCommandKind {
    /** The device lets go; when it does not say so in time, people see to it (CON-07). */
    DESYNC(Duration.ofSeconds(5)),
    STEADY(Duration.ofSeconds(30)),
    DIM(Duration.ofSeconds(30));

    private final Duration within;

    LaceCommandKind(Duration within) {
        this.within = within;
    }

    Duration within() {
        return within;
    }
}

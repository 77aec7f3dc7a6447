package city.novaaria.dreamocracy.watch;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who says how distressed a person is. */
@Schema(name = "RatingSource")
public enum RatingSource {
    /** The person. */
    SELF,
    /** A facilitator who looks at them. */
    OBSERVED
}

package city.novaaria.dreamocracy.safestop;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where it stands that a dream is kept from ending by itself. */
@Schema(
        name = "SafeStopOverrideState",
        enumAsRef = true,
        description = "Where it stands that a dream is kept from ending by itself: NONE, ASKED by one of the two, "
                + "IN_FORCE, or OVER, which cannot be asked for again.")
enum OverrideState {
    /** Nobody asked for it, or nobody whose word counts still. */
    NONE,
    /** One of the two asked for it, and the other one has not agreed yet. */
    ASKED,
    /** Both want it: until it is over, the dream does not end by itself. */
    IN_FORCE,
    /** It was in force, and cannot be again. */
    OVER
}

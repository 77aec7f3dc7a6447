package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where the part of one role stands. */
@Schema(name = "ContainmentTaskState")
public enum ContainmentTaskState {
    OPEN,
    SIGNED,
    NOT_NEEDED
}

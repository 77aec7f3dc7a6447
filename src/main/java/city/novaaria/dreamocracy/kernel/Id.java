package city.novaaria.dreamocracy.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What every id record has: one UUID, which alone stands for it in JSON. */
public interface Id {

    @JsonValue
    UUID value();
}

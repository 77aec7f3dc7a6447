package city.novaaria.dreamocracy.lace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the binding of one lace to one enrollment. */
@Embeddable
public record BindingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BindingId {}

    public static BindingId of(String text) {
        return new BindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

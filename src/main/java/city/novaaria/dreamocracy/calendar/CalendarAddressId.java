package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the private address of one person's calendar. */
@Embeddable
public record CalendarAddressId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}

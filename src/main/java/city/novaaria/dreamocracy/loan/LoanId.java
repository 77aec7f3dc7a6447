package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one loan of a lace. */
@Embeddable
public record LoanId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}

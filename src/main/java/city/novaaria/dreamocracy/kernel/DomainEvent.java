package city.novaaria.dreamocracy.kernel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an aggregate, heard in the transaction of the change.
 *
 * <p>The aggregate registers it while it changes, and saving the aggregate publishes it; nothing else publishes. Events
 * carry ids, states and hashes, never what people wrote.
 */
public interface DomainEvent {

    /** The id of the aggregate that changed. */
    UUID aggregate();

    /** The sanctuary where it happened; null for what belongs to no sanctuary. */
    @Nullable
    SanctuaryId sanctuary();

    Actor actor();

    /** When, by the server's clock. */
    Instant at();
}

package city.novaaria.dreamocracy.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Makes new ids: time-ordered ones (UUIDv7) that index well, and random ones (UUIDv4) that say nothing. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator TIME_ORDERED = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    public static UUID unlinkable() {
        return UUID.randomUUID();
    }
}

package city.novaaria.dreamocracy.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes new ids: time-ordered ones (UUIDv7) that index well, and random ones (UUIDv4) that say nothing. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator TIME_ORDERED = Generators.timeBasedEpochRandomGenerator();

    /** Only whoever tells the story of the demo gives ids of their own. */
    private static final ScopedValue<Supplier<UUID>> GIVEN = ScopedValue.newInstance();

    private Ids() {}

    public static UUID next() {
        return GIVEN.isBound() ? GIVEN.get().get() : TIME_ORDERED.generate();
    }

    public static UUID unlinkable() {
        return GIVEN.isBound() ? GIVEN.get().get() : UUID.randomUUID();
    }

    /** Every id that these steps need comes from this source. */
    public static void from(Supplier<UUID> source, Runnable steps) {
        ScopedValue.where(GIVEN, source).run(steps);
    }
}

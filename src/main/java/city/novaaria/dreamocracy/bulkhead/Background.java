package city.novaaria.dreamocracy.bulkhead;

import java.util.function.Supplier;

/** What the service does by itself, with no request behind it; it has connections of its own, so that no caller can delay it. */
public final class Background {

    private static final ScopedValue<Boolean> HERE = ScopedValue.newInstance();

    private Background() {}

    public static <T> T call(Supplier<T> work) {
        return ScopedValue.where(HERE, true).call(work::get);
    }

    static boolean here() {
        return HERE.isBound();
    }
}

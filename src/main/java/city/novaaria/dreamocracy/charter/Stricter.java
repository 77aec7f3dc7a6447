package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.Tightening.Bound;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a number of a policy profile, and says in which direction a sanctuary may move it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Stricter {

    Direction value();

    /** Where stricter is. */
    enum Direction {
        LOWER(Bound.AT_MOST),
        HIGHER(Bound.AT_LEAST),
        /** The number is the profile's everywhere. */
        FIXED(Bound.EXACTLY);

        private final Bound bound;

        Direction(Bound bound) {
            this.bound = bound;
        }

        boolean isLaxer(Object wanted, Object own) {
            @SuppressWarnings("unchecked") // both are values of the same number
            int order = ((Comparable<Object>) wanted).compareTo(own);
            return switch (this) {
                case LOWER -> order > 0;
                case HIGHER -> order < 0;
                case FIXED -> order != 0;
            };
        }

        /** Where that leaves the number of a sanctuary, compared with the profile's. */
        Bound bound() {
            return bound;
        }
    }
}

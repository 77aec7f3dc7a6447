package city.novaaria.dreamocracy.charter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least that a number of a policy profile may be tightened to, where the least that can be written is no limit but an end. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Least {

    /** As it is written in JSON. */
    String value();

    /** What it needs that long, or that much, for. */
    String because();
}

package city.novaaria.dreamocracy.kernel;

import java.util.Collection;
import java.util.UUID;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;

/**
 * {@code any_of(:values, x)} in HQL: whether x is one of an array.
 *
 * <p>Hibernate translates a query with {@code in (:list)} anew each time, because its text depends on the length of the
 * list. An array is one value, so the translation is kept, if it does not stand last: what stands last in a function may be a
 * list.
 */
public final class AnyOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "any_of",
                        "(?2 = any(?1))",
                        functions.getTypeConfiguration().getBasicTypeForJavaType(Boolean.class));
    }

    /** The ids as such an array. */
    public static UUID[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }

    /** What columns hold of the states, as such an array. */
    public static String[] names(Collection<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}

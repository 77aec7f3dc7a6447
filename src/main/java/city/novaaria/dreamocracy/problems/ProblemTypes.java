package city.novaaria.dreamocracy.problems;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every kind of refusal that the service knows, in whichever module's enum it stands. */
@Component
public class ProblemTypes {

    private static final String SERVICE = "city.novaaria.dreamocracy";

    private final List<ProblemType> all;

    ProblemTypes() {
        ClassPathScanningCandidateComponentProvider enums = new ClassPathScanningCandidateComponentProvider(false);
        enums.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
        this.all = enums.findCandidateComponents(SERVICE).stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemType.class::cast)
                .sorted(Comparator.comparing(ProblemType::code))
                .toList();
    }

    /** All of them, ordered by their codes. */
    public List<ProblemType> all() {
        return all;
    }

    /** Throws {@link NoSuchElementException} when there is none of that code. */
    public ProblemType named(String code) {
        return all.stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no problem is called " + code));
    }
}

package city.novaaria.dreamocracy.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every kind of refusal that any module knows, found by itself: an enum of problems needs no entry anywhere. */
@Component
public class ProblemCatalogue {

    private final Map<String, ProblemType> byCode;

    ProblemCatalogue(BeanFactory beans) {
        byCode = AutoConfigurationPackages.get(beans).stream()
                .flatMap(ProblemCatalogue::problemsBelow)
                .collect(Collectors.toMap(
                        ProblemType::code,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("two problems have the code " + one.code());
                        },
                        TreeMap::new));
    }

    /** By status, then by code. */
    public List<ProblemType> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(ProblemType::status).thenComparing(ProblemType::code))
                .toList();
    }

    public Optional<ProblemType> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Stream<ProblemType> problemsBelow(String root) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
        return scanner.findCandidateComponents(root).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), ProblemCatalogue.class.getClassLoader()))
                .map(Class::getEnumConstants)
                .flatMap(Stream::of)
                .map(ProblemType.class::cast);
    }
}

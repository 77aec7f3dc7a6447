package city.novaaria.dreamocracy.structure;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Code;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who wants to know what happens when a dream is started opens these files, in this order.
 *
 * <p>The walk begins at {@code GateController.start} and follows every call and method reference to classes of our own,
 * step by step. A file counts when something in it is called that does something.
 *
 * <ul>
 *   <li>It ends at the door of another module: its public class or interface counts, and says by its name and its Javadoc
 *       what it answers; who only wants to understand the start need not know how. Only the charter is followed inside,
 *       because it decides; its single rules are left out.
 *   <li>Values do not count: records and enumerations of other modules, an interface that is asked for what it holds, and
 *       of our own records the components and how they are made ({@code of}).
 *   <li>What every request stands on does not count: ids, clock and locks, problems, entity tags, the caller.
 * </ul>
 */
class WalkOfStartTest {

    private static final String ROOT = "city.novaaria.dreamocracy.";
    private static final Set<String> FOLLOWED = Set.of("gate", "charter");
    private static final Set<String> EVERYWHERE = Set.of("kernel", "problems", "http", "identity");
    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 2_000;
    private static final Path ARCHITECTURE = Path.of("src/docs/architecture.md");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\d+\\. `([\\w/]+)`");

    @Test
    void isShortAndListedInTheArchitecture() throws IOException {
        List<String> walk = walk();

        assertThat(listed()).containsExactlyElementsOf(walk);
        assertThat(walk).hasSizeLessThanOrEqualTo(MOST_FILES);
        assertThat(lines(walk)).isLessThanOrEqualTo(MOST_LINES);
    }

    private List<String> walk() {
        Set<String> files = new LinkedHashSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>();
        Code.SERVICE.get(ROOT + "gate.GateController").getMethods().stream()
                .filter(method -> method.getName().equals("start"))
                .forEach(next::add);
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.poll();
            if (!seen.add(unit)) {
                continue;
            }
            files.add(file(unit.getOwner()));
            if (!isFollowed(unit)) {
                continue;
            }
            callsFrom(unit)
                    .map(access -> access.getTarget().resolveMember())
                    .flatMap(Optional::stream)
                    .filter(JavaCodeUnit.class::isInstance)
                    .map(JavaCodeUnit.class::cast)
                    .filter(WalkOfStartTest::counts)
                    .sorted(Comparator.comparing(JavaMember::getFullName))
                    .forEach(next::add);
        }
        return new ArrayList<>(files);
    }

    private static Stream<JavaAccess<?>> callsFrom(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf().stream(),
                        unit.getConstructorCallsFromSelf().stream(),
                        unit.getMethodReferencesFromSelf().stream(),
                        unit.getConstructorReferencesFromSelf().stream())
                .flatMap(calls -> calls.map(call -> (JavaAccess<?>) call));
    }

    private static boolean counts(JavaCodeUnit unit) {
        String module = module(unit.getOwner());
        return !module.isEmpty() && !EVERYWHERE.contains(module) && !isRule(unit.getOwner()) && !isValue(unit);
    }

    private static boolean isFollowed(JavaCodeUnit unit) {
        return FOLLOWED.contains(module(unit.getOwner()));
    }

    private static boolean isRule(JavaClass type) {
        return type.getPackageName().equals(ROOT + "charter.rules");
    }

    private static boolean isValue(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        if (owner.isInterface()) {
            return unit.getRawParameterTypes().isEmpty();
        }
        if (!owner.isRecord() && !owner.isEnum()) {
            return false;
        }
        return !module(owner).equals("gate")
                || unit.isConstructor()
                || unit.getName().equals("of")
                || owner.tryGetField(unit.getName()).isPresent();
    }

    /** The name of the module; empty for what is not ours. */
    private static String module(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : "";
    }

    private static String file(JavaClass type) {
        String name = type.getName().substring(ROOT.length()).replaceFirst("\\$.*", "");
        return name.replace('.', '/');
    }

    private static long lines(List<String> files) throws IOException {
        long lines = 0;
        for (String file : files) {
            lines += Files.readAllLines(Path.of("src/main/java/city/novaaria/dreamocracy", file + ".java"))
                    .size();
        }
        return lines;
    }

    private static List<String> listed() throws IOException {
        return LISTED.matcher(Files.readString(ARCHITECTURE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

package city.novaaria.dreamocracy.charter;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody speaks of a rule that is not there: the ids in code, tests, documents and the API are those of the rules. */
class RuleIdsTest {

    private static final Pattern ID = Pattern.compile("\\b(?:ETH|CON|VUL|SAF|LIV|FEA|AFT|INC|X)-[0-9]{2}\\b");

    /** Ids that are spoken of before their rule is in force; today only one that will never be given to a rule. */
    private static final Set<String> NOT_IN_FORCE = Set.of("ETH-99");

    private static final Path OPENAPI = Path.of("src/docs/openapi.json");

    @Test
    void everyIdThatIsSpokenOfIsARuleInForceOrListedHere() {
        Set<String> spokenOf = idsIn(texts(Path.of("src")));
        spokenOf.addAll(idsIn(List.of(Path.of("README.md"))));
        Set<String> known = new TreeSet<>(inForce());
        known.addAll(NOT_IN_FORCE);

        assertThat(NOT_IN_FORCE).doesNotContainAnyElementsOf(inForce());
        assertThat(spokenOf).isEqualTo(known);
    }

    @Test
    void theApiDocumentSpeaksOfEveryRuleInForceAndOfNoOther() {
        assertThat(idsIn(List.of(OPENAPI))).isEqualTo(inForce());
    }

    @Test
    void everyRuleInForceIsSpokenOfInATest() {
        assertThat(idsIn(texts(Path.of("src/test")))).containsAll(inForce());
    }

    private static Set<String> inForce() {
        return Rules.ALL.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> idsIn(List<Path> files) {
        return files.stream()
                .flatMap(file -> ID.matcher(read(file)).results().map(found -> found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|json|md|csv|sql|yaml|mustache|ts)"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

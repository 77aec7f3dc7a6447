package city.novaaria.dreamocracy.charter;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.kernel.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the charter says exactly what the rules in force say; {@code -Dwrite} writes it anew. */
class CharterDocumentTest {

    private static final Path PAGE = Path.of("src/docs/charter.md");

    @Test
    void saysWhatTheRulesSay() throws IOException {
        String page = Rules.ALL.stream().map(CharterDocumentTest::section).collect(Collectors.joining("\n", """
                        # The charter

                        The rules in force, as the code has them. Every rule that is due is asked, and every objection is
                        reported; what cannot be determined counts as not allowed. The numbers stand in the policy profiles
                        under `src/main/resources/policy`, each with its rationale.

                        """, ""));
        if (System.getProperty("write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String section(Rule rule) {
        return "## " + rule.id() + " " + rule.card().title(Texts.ENGLISH) + "\n\n"
                + rule.card().says() + "\n\n- Asked at: "
                + rule.card().askedAt().stream().sorted().map(Enum::name).collect(Collectors.joining(", "))
                + rule.card().notAskedAt().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(gate -> "\n- Not at " + gate.getKey() + ": " + gate.getValue())
                        .collect(Collectors.joining())
                + "\n- May be waived by: " + rule.card().waivable() + "\n- Source: "
                + rule.card().source() + "\n";
    }
}

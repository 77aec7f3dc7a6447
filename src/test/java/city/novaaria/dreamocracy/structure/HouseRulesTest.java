package city.novaaria.dreamocracy.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service keeps to its house rules, and every rule notices a class that does not. */
class HouseRulesTest {

    private static final String ROOT = "city.novaaria.dreamocracy";
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @EnumSource
    void holds(HouseRule rule) {
        rule.rule().check(rule.isAboutTests() ? TESTS : SERVICE);
    }

    @ParameterizedTest
    @EnumSource
    void noticesEveryClassThatBreaksIt(HouseRule rule) throws ClassNotFoundException {
        for (String violation : rule.violations()) {
            JavaClasses breaking = new ClassFileImporter().importClasses(Class.forName(violation));
            assertThat(rule.rule().allowEmptyShould(true).evaluate(breaking).hasViolation())
                    .as(violation)
                    .isTrue();
        }
    }
}

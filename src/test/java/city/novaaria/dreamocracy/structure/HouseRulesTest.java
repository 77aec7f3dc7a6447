package city.novaaria.dreamocracy.structure;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Code;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service keeps to its house rules, and every rule notices a class that does not. */
class HouseRulesTest {

    @ParameterizedTest
    @EnumSource
    void holds(HouseRule rule) {
        rule.rule().check(rule.isAboutTests() ? Code.TESTS : Code.SERVICE);
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

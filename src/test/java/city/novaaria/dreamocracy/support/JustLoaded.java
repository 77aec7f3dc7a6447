package city.novaaria.dreamocracy.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Brings the demo community back before each test class, as it was when it was just loaded, with its clock: so all
 * classes can share one running service without knowing of each other.
 */
final class JustLoaded implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBean(DatabaseCopy.class).restore();
    }
}

package city.novaaria.dreamocracy.support;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Lets the console tell everything that is logged, where a test reads it there; else it tells only warnings. */
public final class LoudConsole implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        tell("trace");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        tell("warn");
    }

    private static void tell(String level) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Objects.requireNonNull(root.getAppender("CONSOLE")).getCopyOfAttachedFiltersList().stream()
                .filter(ThresholdFilter.class::isInstance)
                .map(ThresholdFilter.class::cast)
                .forEach(threshold -> threshold.setLevel(level));
    }
}

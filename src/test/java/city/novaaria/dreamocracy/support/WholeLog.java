package city.novaaria.dreamocracy.support;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Everything that is logged during a test, as the console would tell it, which tells only warnings. */
public final class WholeLog implements BeforeEachCallback, AfterEachCallback {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    /** What was logged so far. */
    public String text() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        OutputStreamAppender<ILoggingEvent> console =
                (OutputStreamAppender<ILoggingEvent>) Objects.requireNonNull(root().getAppender("CONSOLE"));
        told.reset();
        appender.setContext(console.getContext());
        appender.setEncoder(console.getEncoder());
        appender.setOutputStream(told);
        appender.start();
        root().addAppender(appender);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        root().detachAppender(appender);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}

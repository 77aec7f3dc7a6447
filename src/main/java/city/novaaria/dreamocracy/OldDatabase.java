package city.novaaria.dreamocracy;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in a line what to do about an embedded database whose tables an earlier development version made. */
class OldDatabase extends AbstractFailureAnalyzer<FlywayValidateException> {

    private static final String FILE = "jdbc:h2:file:";

    private final Environment environment;

    OldDatabase(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith(FILE)) {
            return null;
        }
        String file = url.substring(FILE.length()).split(";", 2)[0];
        return new FailureAnalysis(
                "The database " + file + " was made by an earlier development version.",
                "Stop every instance, delete the folder of " + file + ", and start again.",
                cause);
    }
}

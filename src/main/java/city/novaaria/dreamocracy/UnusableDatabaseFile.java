package city.novaaria.dreamocracy;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line why the file of an embedded database cannot be opened, and what to do about it. */
class UnusableDatabaseFile extends AbstractFailureAnalyzer<SQLException> {

    private static final int IO_FAILED = 90028;
    private static final int IO_FAILED_ON_FILE = 90031;
    private static final int IN_USE = 90020;
    private static final int BROKEN = 90030;
    private static final int OF_ANOTHER_VERSION = 90048;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        return switch (cause.getErrorCode()) {
            case IN_USE ->
                new FailureAnalysis(
                        "The database file is in use by another process.",
                        "Stop the other instance, or name another file in spring.datasource.url.",
                        cause);
            case BROKEN, OF_ANOTHER_VERSION ->
                new FailureAnalysis(
                        "The database file is broken, or is no database of this version.",
                        "Put a copy of it back, or move it away to begin anew.",
                        cause);
            case IO_FAILED, IO_FAILED_ON_FILE ->
                new FailureAnalysis(
                        "The database file cannot be read or written.",
                        "See whether its folder has space and belongs to the user who runs the service.",
                        cause);
            default -> null;
        };
    }
}

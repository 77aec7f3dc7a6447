package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.charter.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is shown of a group over time, and how far it is rounded for who sees no single people. */
@Schema(
        name = "PulseKind",
        description =
                "What is shown over time. SYNCHRONY: 0 to 1. DISTRESS: 0 to 100, as laces measure it. RATED_DISTRESS: 0 to 100,"
                        + " as people say it of themselves or who facilitates of them; each rating counts for five minutes."
                        + " PULSE: beats a minute. MOVEMENT: m/s\u00b2. SIGNAL_QUALITY: 0 to 1.",
        enumAsRef = true)
enum PulseKind {
    SYNCHRONY(20, Scope.NEURAL_SYNC),
    DISTRESS(0.2, Scope.BIOSIGNAL_CAPTURE),
    RATED_DISTRESS(0.2, null),
    PULSE(0.2, Scope.BIOSIGNAL_CAPTURE),
    MOVEMENT(1, Scope.BIOSIGNAL_CAPTURE),
    SIGNAL_QUALITY(20, Scope.NEURAL_SYNC);

    private final double stepsPerUnit;

    // null when it takes no lace
    private final @Nullable Scope scope;

    PulseKind(double stepsPerUnit, @Nullable Scope scope) {
        this.stepsPerUnit = stepsPerUnit;
        this.scope = scope;
    }

    /** What laces measure only of who agreed to one of these. */
    static List<PulseKind> measuredBy(Set<Scope> scopes) {
        return Arrays.stream(values())
                .filter(kind -> kind.scope != null && scopes.contains(kind.scope))
                .toList();
    }

    double rounded(double value) {
        return Math.round(value * stepsPerUnit) / stepsPerUnit;
    }
}

package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.Scope;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a lace measures: its unit, what can be believed of it, and what its wearer has to have agreed to. */
@Schema(
        name = "ReadingKind",
        description =
                "What a neural lace measures. SYNCHRONY: 0 to 1. DISTRESS: 0 to 100, as SUDS. PULSE: 20 to 250 beats a"
                        + " minute. MOVEMENT: 0 to 100 m/s\u00b2. SIGNAL_QUALITY: 0 to 1.",
        enumAsRef = true)
enum ReadingKind {
    SYNCHRONY(0, 1, Scope.NEURAL_SYNC),
    DISTRESS(0, 100, Scope.BIOSIGNAL_CAPTURE),
    PULSE(20, 250, Scope.BIOSIGNAL_CAPTURE),
    MOVEMENT(0, 100, Scope.BIOSIGNAL_CAPTURE),
    SIGNAL_QUALITY(0, 1, Scope.NEURAL_SYNC);

    private final double least;
    private final double most;
    private final Scope scope;

    ReadingKind(double least, double most, Scope scope) {
        this.least = least;
        this.most = most;
        this.scope = scope;
    }

    boolean canBe(double value) {
        return least <= value && value <= most;
    }

    Scope scope() {
        return scope;
    }
}

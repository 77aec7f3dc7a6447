package city.novaaria.dreamocracy.pulse;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is shown of a group over time, and how far it is rounded for who sees no single people. */
@Schema(
        name = "PulseKind",
        description =
                "What is shown over time. SYNCHRONY: 0 to 1. DISTRESS: 0 to 100, as laces measure it. RATED_DISTRESS: 0 to 100,"
                        + " as people say it of themselves or who facilitates of them; each rating counts for five minutes."
                        + " PULSE: beats a minute. MOVEMENT: m/s\u00b2. SIGNAL_QUALITY: 0 to 1.",
        enumAsRef = true)
enum PulseKind {
    SYNCHRONY(20),
    DISTRESS(0.2),
    RATED_DISTRESS(0.2),
    PULSE(0.2),
    MOVEMENT(1),
    SIGNAL_QUALITY(20);

    private final double stepsPerUnit;

    PulseKind(double stepsPerUnit) {
        this.stepsPerUnit = stepsPerUnit;
    }

    double rounded(double value) {
        return Math.round(value * stepsPerUnit) / stepsPerUnit;
    }
}

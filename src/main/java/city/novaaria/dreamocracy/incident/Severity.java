package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** How bad it is, the worst first (INC-02). */
@Schema(name = "IncidentSeverity")
public enum Severity {
    /** Death, injury, thoughts of suicide, emergency services, or somebody who needs protection. */
    S1,
    /** Serious distress that was not over at the end, or control lost over what everybody dreams. */
    S2,
    /** It passed. */
    S3,
    /** It nearly happened. */
    S4;

    /** Whether it keeps people from dreaming until it is seen to. */
    public boolean serious() {
        return this == S1 || this == S2;
    }

    boolean worseThan(Severity other) {
        return compareTo(other) < 0;
    }
}

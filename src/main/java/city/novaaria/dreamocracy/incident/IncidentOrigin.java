package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who noticed it. */
@Schema(name = "IncidentOrigin")
public enum IncidentOrigin {
    /** Somebody, who is not told. */
    REPORT,
    /** A screening found somebody in acute danger. */
    ACUTE_RISK,
    /** What somebody is afraid of was found to need more than a screener. */
    ESCALATED_FEAR,
    /** Somebody was found in great distress, before, in or after a dream. */
    DISTRESS,
    /** Somebody who was asked afterwards is not well. */
    AFTERCARE,
    /** A lace did not say in time that it let go. */
    FAIL_SAFE,
    /** Somebody read of a person in an emergency that was none, as an ethicist found. */
    UNJUSTIFIED_ACCESS
}

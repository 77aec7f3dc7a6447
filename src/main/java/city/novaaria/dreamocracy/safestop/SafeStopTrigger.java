package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Result;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why a dream was brought to a gentle end by itself (LIV-04). */
@Schema(name = "SafeStopTrigger", enumAsRef = true, description = "Why a dream ended by itself.")
public enum SafeStopTrigger {
    /** Too few people accompanied it for too long. */
    FEW_ACCOMPANY,
    /** Several were out of it in great distress at once. */
    IN_DISTRESS,
    /** Most of the laces that synchronised it were lost. */
    SYNCHRONY_LOST,
    /** It lasted much longer than planned, and nobody ended it. */
    OVERDUE,
    /** A grave incident; nobody puts that off. */
    INCIDENT;

    static SafeStopTrigger of(Result objection) {
        FindingCode found = objection.found().code();
        return switch (found) {
            case LIV_04_FEW_ACCOMPANY -> FEW_ACCOMPANY;
            case LIV_04_IN_DISTRESS -> IN_DISTRESS;
            case LIV_04_SYNCHRONY_LOST -> SYNCHRONY_LOST;
            case LIV_04_OVERDUE -> OVERDUE;
            default -> throw new IllegalArgumentException("no dream ends by itself for " + found);
        };
    }
}

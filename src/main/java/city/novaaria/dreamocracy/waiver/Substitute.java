package city.novaaria.dreamocracy.waiver;

import java.util.Arrays;

/** What has to protect the person instead when others waive one of these rules: it is accepted, and never skipped. */
enum Substitute {
    SAFEGUARD("VUL-03"),
    ON_CALL_WORKER("SAF-03"),
    CONVERSATION("CON-04");

    private final String rule;

    Substitute(String rule) {
        this.rule = rule;
    }

    static boolean isNeededFor(String rule) {
        return Arrays.stream(values()).anyMatch(substitute -> substitute.rule.equals(rule));
    }
}

package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.rules.Rules;
import java.util.Arrays;

/** What has to protect the person instead when others waive one of these rules: it is accepted, and never skipped. */
enum Substitute {
    SAFEGUARD(Rules.NOBODY_DEPENDS_ON_THE_CREW),
    ON_CALL_WORKER(Rules.SUPPORT_IS_AT_HAND),
    CONVERSATION(Rules.THE_TEXT_IS_UNDERSTOOD);

    private final Rule rule;

    Substitute(Rule rule) {
        this.rule = rule;
    }

    static boolean isNeededFor(Rule rule) {
        return Arrays.stream(values()).anyMatch(substitute -> substitute.rule.equals(rule));
    }
}

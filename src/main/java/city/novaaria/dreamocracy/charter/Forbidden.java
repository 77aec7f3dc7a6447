package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.rules.Rules;

/** What a rule forbids to one person whatever else holds, so that somebody else has to do it. */
public enum Forbidden {
    SPEAKING_FOR_ANOTHER(Rules.EVERY_PARTICIPANT_CONSENTS, FindingCode.CON_01_NOT_BY_ANOTHER),
    SCREENING_ONES_OWN_FEAR(Rules.FEARS_ARE_SCREENED, FindingCode.FEA_02_ONES_OWN),
    DECIDING_WITH_A_PART_IN_IT(Rules.REVIEWERS_ARE_INDEPENDENT, FindingCode.ETH_02_HAS_A_PART);

    private final Rule rule;
    private final FindingCode found;

    Forbidden(Rule rule, FindingCode found) {
        this.rule = rule;
        this.found = found;
    }

    public Result about(Subject subject) {
        return rule.fail(subject, found.of());
    }
}

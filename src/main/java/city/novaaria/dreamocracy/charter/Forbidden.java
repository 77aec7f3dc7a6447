package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.rules.Rules;

/** What a rule forbids to one person whatever else holds, so that somebody else has to do it. */
public enum Forbidden {
    SPEAKING_FOR_ANOTHER(
            Rules.EVERY_PARTICIPANT_CONSENTS,
            "Consent counts only as the person's own act.",
            "Hand the device to the person: they sign in and decide for themselves."),
    SCREENING_ONES_OWN_FEAR(
            Rules.FEARS_ARE_SCREENED,
            "Whoever wrote a fear does not screen it.",
            "Let another organizer of the sanctuary screen it."),
    DECIDING_WITH_A_PART_IN_IT(
            Rules.REVIEWERS_ARE_INDEPENDENT,
            "Whoever asked for it, works in the session or has a part in its dreamscape does not decide about it.",
            "Let an ethicist decide who has no part in it.");

    private final Rule rule;
    private final String explanation;
    private final String remedy;

    Forbidden(Rule rule, String explanation, String remedy) {
        this.rule = rule;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    public Result about(Subject subject) {
        return rule.fail(subject, explanation, remedy);
    }
}

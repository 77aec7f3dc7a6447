package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks every rule that is due at a point, whatever the others say, and reports every answer. */
public final class Charter {

    private Charter() {}

    /** Asks the whole charter: every rule that is due at the point of the facts. */
    public static Verdict ask(Facts facts) {
        return ask(
                Rules.ALL.stream()
                        .filter(rule -> rule.card().askedAt().contains(facts.point()))
                        .toList(),
                facts);
    }

    /** Asks this rule alone, with the waivers that the whole charter would count. */
    public static Verdict ask(Rule rule, Facts facts) {
        return ask(List.of(rule), facts);
    }

    /** Asks these rules alone. */
    public static Verdict ask(List<Rule> rules, Facts facts) {
        WaiversInForce waivers = new WaiversInForce(facts);
        Function<Subject, Around> around = facts.around();
        List<Result> results = rules.stream()
                .flatMap(rule -> rule.ask(facts).stream())
                .map(waivers::applyTo)
                .map(result -> facts.point() == EvaluationPoint.LIVE ? result.whileDreaming() : result)
                .map(result -> result.concerning(around))
                .toList();
        return new Verdict(facts.point(), facts.at(), facts.policy(), results);
    }

    /** Every rule in force, in the order in which people read them. */
    public static List<Rule> rules() {
        return Rules.ALL;
    }

    public static Optional<Rule> find(String id) {
        return Rules.ALL.stream().filter(rule -> rule.id().equals(id)).findAny();
    }

    /** The rule with that id. */
    public static Rule rule(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("the charter has no rule " + id));
    }
}

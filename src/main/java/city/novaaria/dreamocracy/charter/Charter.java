package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.rules.RulesInForce;
import java.util.List;

/** Asks every rule that is due at a point, whatever the others say, and reports every answer. */
public final class Charter {

    private Charter() {}

    public static Verdict ask(Facts facts) {
        Waivers waivers = Waivers.of(facts);
        List<Result> results = RulesInForce.ALL.stream()
                .filter(rule -> rule.card().askedAt().contains(facts.point()))
                .flatMap(rule -> rule.ask(facts).stream())
                .map(waivers::applyTo)
                .toList();
        return new Verdict(facts.point(), facts.at(), facts.policy(), results);
    }

    /** Every rule in force, in the order in which people read them. */
    public static List<Rule> rules() {
        return RulesInForce.ALL;
    }

    /** The rule with that id. */
    public static Rule rule(String id) {
        return RulesInForce.ALL.stream()
                .filter(rule -> rule.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("the charter has no rule " + id));
    }
}

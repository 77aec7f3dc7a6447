package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every answer of every rule that was asked at one point for one set of facts. */
public record Verdict(EvaluationPoint point, Instant at, PolicyProfile policy, List<Result> results) {

    public boolean granted() {
        return results.stream().noneMatch(Result::objects);
    }

    /** The same with these results only. */
    public Verdict only(Predicate<Result> which) {
        return new Verdict(point, at, policy, results.stream().filter(which).toList());
    }

    /**
     * The same; what only the person concerned may know is also said of all together, so that whoever is refused a step for
     * all learns that something stands in its way, and not whose it is.
     */
    public Verdict saidOfAll(Subject whole) {
        Set<Rule> said = results.stream()
                .filter(result -> !result.subject().isOnePerson())
                .map(Result::rule)
                .collect(Collectors.toSet());
        Stream<Result> ofAll = results.stream()
                .filter(result -> result.objects() && result.isOnesOwn() && !said.contains(result.rule()))
                .map(Result::rule)
                .distinct()
                .map(rule -> rule.fail(whole, FindingCode.SOMEBODY_NOT_CLEARED.of())
                        .waivableBy(WaiverClass.NEVER)
                        .readBy(Disclosure.RESTRICTED));
        return new Verdict(
                point, at, policy, Stream.concat(results.stream(), ofAll).toList());
    }

    public List<Result> objections() {
        return results.stream().filter(Result::objects).toList();
    }

    public Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        results.forEach(result -> counts.merge(result.outcome(), 1L, Long::sum));
        return counts;
    }
}

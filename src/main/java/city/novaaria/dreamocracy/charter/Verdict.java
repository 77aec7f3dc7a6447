package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every answer of every rule that was asked at one point for one set of facts. */
public record Verdict(EvaluationPoint point, Instant at, PolicyProfile policy, List<Result> results) {

    public boolean granted() {
        return results.stream().noneMatch(Result::objects);
    }

    /** The same with these results only. */
    public Verdict only(Predicate<Result> which) {
        return new Verdict(point, at, policy, results.stream().filter(which).toList());
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

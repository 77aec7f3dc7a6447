package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The charter objected to a step; a refusal is a fact, too.
 *
 * @param point the step
 * @param rules the ids of the rules that objected, each once, in the charter's order
 */
public record CharterObjected(
        UUID aggregate,
        @Nullable SanctuaryId sanctuary,
        Actor actor,
        Instant at,
        EvaluationPoint point,
        List<String> rules)
        implements DomainEvent {

    public CharterObjected {
        rules = List.copyOf(rules);
    }

    /** That these results object to the step. */
    public static CharterObjected of(
            UUID aggregate,
            @Nullable SanctuaryId sanctuary,
            EvaluationPoint point,
            Collection<Result> objections,
            Actor actor,
            Instant at) {
        return new CharterObjected(
                aggregate,
                sanctuary,
                actor,
                at,
                point,
                objections.stream().map(result -> result.rule().id()).distinct().toList());
    }
}

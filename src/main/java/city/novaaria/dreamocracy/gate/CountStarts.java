package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.session.SessionEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts, once they are committed, the starts that were granted or refused, and the rules that objected. */
@Component
class CountStarts {

    private static final String STARTS = "dream.starts";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry meters;
    private final Counter granted;
    private final Counter refused;

    CountStarts(MeterRegistry meters) {
        this.meters = meters;
        this.granted = meters.counter(STARTS, OUTCOME, "granted");
        this.refused = meters.counter(STARTS, OUTCOME, "refused");
    }

    @TransactionalEventListener
    void on(SessionEvent.Started start) {
        granted.increment();
    }

    @TransactionalEventListener
    void on(CharterObjected objected) {
        if (objected.point() == EvaluationPoint.START) {
            refused.increment();
            objected.rules()
                    .forEach(rule ->
                            meters.counter("dream.objections", "rule", rule).increment());
        }
    }
}

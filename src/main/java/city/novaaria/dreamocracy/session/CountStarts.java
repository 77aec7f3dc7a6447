package city.novaaria.dreamocracy.session;

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
    void on(SessionEvent event) {
        switch (event) {
            case SessionEvent.Stepped step when isStart(step) -> granted.increment();
            case SessionEvent.StartRefused start -> {
                refused.increment();
                start.rules()
                        .forEach(rule ->
                                meters.counter("dream.objections", "rule", rule).increment());
            }
            case SessionEvent.Stepped _,
                    SessionEvent.Replanned _,
                    SessionEvent.Enrolled _,
                    SessionEvent.EnrollmentMoved _ -> {
                // no start
            }
        }
    }

    /** A dream that was paused goes on in the same state. */
    private static boolean isStart(SessionEvent.Stepped step) {
        return step.from().equals(SessionState.CHECK_IN.name()) && step.to().equals(SessionState.DREAMING.name());
    }
}

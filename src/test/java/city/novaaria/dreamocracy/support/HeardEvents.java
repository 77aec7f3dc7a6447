package city.novaaria.dreamocracy.support;

import city.novaaria.dreamocracy.kernel.DomainEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what happened for good: the events of transactions that were committed. */
public class HeardEvents {

    private final List<DomainEvent> beforehand = new CopyOnWriteArrayList<>();
    private final List<DomainEvent> heard = new CopyOnWriteArrayList<>();
    private volatile boolean ready;
    private volatile boolean listening;

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DomainEvent event) {
        if (!ready) {
            beforehand.add(event);
        } else if (listening) {
            heard.add(event);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
    }

    /** What was told before the first request. */
    public List<DomainEvent> beforehand() {
        return List.copyOf(beforehand);
    }

    /** What is told while that is done, in its order. */
    public List<DomainEvent> during(Runnable step) {
        heard.clear();
        listening = true;
        try {
            step.run();
        } finally {
            listening = false;
        }
        return List.copyOf(heard);
    }
}

package city.novaaria.dreamocracy.lace;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the request in which a device waits at this instance, once there is something for it; each waits in one only. */
@Component
class WaitingLaces {

    private final Map<LaceDeviceId, Bell> waiting = new ConcurrentHashMap<>();

    /** Of one request. */
    static final class Bell {

        private final Semaphore rung = new Semaphore(0);
        private volatile boolean over;

        /** Until it is rung, and no longer than this. */
        void await(Duration atMost) {
            try {
                if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    rung.drainPermits();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                over = true;
            }
        }

        /** Nobody waits for this answer any more, or nobody may. */
        boolean isOver() {
            return over;
        }

        private void end() {
            over = true;
            rung.release();
        }
    }

    /** The request in which the device waited before ends. */
    Bell hang(LaceDeviceId device) {
        Bell bell = new Bell();
        Bell before = waiting.put(device, bell);
        if (before != null) {
            before.end();
        }
        return bell;
    }

    void takeDown(LaceDeviceId device, Bell bell) {
        waiting.remove(device, bell);
    }

    @TransactionalEventListener
    void on(LaceEvent.Commanded commanded) {
        Bell bell = waiting.get(commanded.device());
        if (bell != null) {
            bell.rung.release();
        }
    }

    /** Whoever waits with that secret is not told anything more. */
    @TransactionalEventListener
    void on(LaceEvent.CredentialRevoked revoked) {
        end(revoked.device());
    }

    @TransactionalEventListener
    void on(LaceEvent.Retired retired) {
        end(retired.device());
    }

    private void end(LaceDeviceId device) {
        Bell bell = waiting.get(device);
        if (bell != null) {
            bell.end();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        waiting.values().forEach(Bell::end);
    }
}

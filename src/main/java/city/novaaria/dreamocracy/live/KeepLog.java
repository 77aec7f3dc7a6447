package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what happens in sessions into their logs, in the transaction in which it happens and as its last act: whoever holds
 * the counter of a log waits for nothing else any more.
 */
@Component
class KeepLog {

    private final SessionLog log;
    private final Streams streams;
    private final ObjectProvider<TellOthers> others;

    /**
     * Hears everything.
     *
     * @param others none where there is one instance only
     */
    KeepLog(SessionLog log, Streams streams, ObjectProvider<TellOthers> others) {
        this.log = log;
        this.streams = streams;
        this.others = others;
    }

    @EventListener
    void on(DomainEvent event) {
        List<LogEntry> told = WhatIsTold.of(event);
        if (!told.isEmpty()) {
            ofThisTransaction().entries.addAll(told);
        }
    }

    private Pending ofThisTransaction() {
        for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof Pending pending) {
                return pending;
            }
        }
        Pending first = new Pending();
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    /** What one transaction has to tell; gone with it when it is rolled back. */
    private final class Pending implements TransactionSynchronization {

        private final List<LogEntry> entries = new ArrayList<>();
        private Set<SessionId> written = Set.of();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = log.append(entries);
        }

        @Override
        public void afterCommit() {
            streams.wake(written);
            others.ifAvailable(each -> each.of(written));
        }
    }
}

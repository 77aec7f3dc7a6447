package city.novaaria.dreamocracy.support;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.util.ReflectionUtils;

/**
 * Lets no transaction be committed in which an aggregate changed and was not saved: the change would be kept, and its
 * events told to nobody.
 */
public class NoEventIsLost implements TransactionExecutionListener {

    private static final Method EVENTS = events();

    private final ObjectProvider<EntityManagerFactory> factory;

    public NoEventIsLost(ObjectProvider<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory.getObject());
        if (entities == null) {
            return;
        }
        Set<String> lost = Stream.of(entities.unwrap(SessionImplementor.class)
                        .getPersistenceContextInternal()
                        .reentrantSafeEntityEntries())
                .map(Map.Entry::getKey)
                .flatMap(entity -> unpublished(entity).stream())
                .map(event -> event.getClass().getName())
                .collect(Collectors.toSet());
        if (!lost.isEmpty()) {
            throw new IllegalStateException(
                    "events are told to nobody, because what they are of is not saved: " + lost);
        }
    }

    private static Collection<?> unpublished(Object entity) {
        return entity instanceof AbstractAggregateRoot<?>
                ? (Collection<?>) Optional.ofNullable(ReflectionUtils.invokeMethod(EVENTS, entity))
                        .orElseThrow()
                : Set.of();
    }

    private static Method events() {
        Method events = Optional.ofNullable(ReflectionUtils.findMethod(AbstractAggregateRoot.class, "domainEvents"))
                .orElseThrow();
        ReflectionUtils.makeAccessible(events);
        return events;
    }
}

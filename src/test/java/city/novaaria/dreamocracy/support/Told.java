package city.novaaria.dreamocracy.support;

import city.novaaria.dreamocracy.kernel.DomainEvent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.test.util.ReflectionTestUtils;

/** What an aggregate has to tell when it is saved. */
public final class Told {

    private Told() {}

    /** Everything since the last time that this was asked. */
    public static List<DomainEvent> by(AbstractAggregateRoot<?> aggregate) {
        Collection<?> told =
                Objects.requireNonNull(ReflectionTestUtils.<Collection<?>>invokeMethod(aggregate, "domainEvents"));
        List<DomainEvent> events = told.stream().map(DomainEvent.class::cast).toList();
        ReflectionTestUtils.invokeMethod(aggregate, "clearDomainEvents");
        return events;
    }
}

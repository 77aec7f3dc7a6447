package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to the private addresses of calendars, which belong to no house; heard in the transaction of the change. */
public sealed interface CalendarAddressEvent extends DomainEvent {

    CalendarAddressId address();

    @Override
    default UUID aggregate() {
        return address().value();
    }

    @Override
    default @Nullable SanctuaryId sanctuary() {
        return null;
    }

    /** There is one, and what was one before is none any more. */
    record Issued(CalendarAddressId address, Actor actor, Instant at) implements CalendarAddressEvent {}

    /** There is none any more. */
    record Ended(CalendarAddressId address, Actor actor, Instant at) implements CalendarAddressEvent {}
}

package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import java.time.Instant;
import java.util.UUID;

/** What happens to loans; heard in the transaction of the change. To whom is not said. */
public sealed interface LoanEvent extends DomainEvent {

    LoanId loan();

    @Override
    default UUID aggregate() {
        return loan().value();
    }

    record Lent(LoanId loan, LaceDeviceId device, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LoanEvent {}

    record Returned(LoanId loan, LaceDeviceId device, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LoanEvent {}
}

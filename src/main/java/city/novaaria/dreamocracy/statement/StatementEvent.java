package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What happens to adverse-event statements, never what they say; heard in the transaction of the change. */
public sealed interface StatementEvent extends DomainEvent {

    StatementId statement();

    @Override
    default UUID aggregate() {
        return statement().value();
    }

    /** A facilitator signed one about somebody; it takes the place of what was stated of them before. */
    record Signed(
            StatementId statement,
            EnrollmentId enrollment,
            SessionId session,
            SanctuaryId sanctuary,
            Actor actor,
            Instant at)
            implements StatementEvent {}
}

package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to emergency accesses, never why nor what was read; heard in the transaction of the change. */
public sealed interface EmergencyAccessEvent extends DomainEvent {

    EmergencyAccessId access();

    @Override
    default UUID aggregate() {
        return access().value();
    }

    record Opened(EmergencyAccessId access, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EmergencyAccessEvent {}

    /** Something was read by it. */
    record Used(EmergencyAccessId access, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EmergencyAccessEvent {}

    /** It was ended before its hour was over. */
    record Ended(EmergencyAccessId access, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EmergencyAccessEvent {}

    /** Whom it is about has seen what was read. */
    record Acknowledged(EmergencyAccessId access, SanctuaryId sanctuary, Actor actor, Instant at)
            implements EmergencyAccessEvent {}

    /** Somebody independent found whether it was justified. */
    record Reviewed(EmergencyAccessId access, SanctuaryId sanctuary, boolean justified, Actor actor, Instant at)
            implements EmergencyAccessEvent {}
}

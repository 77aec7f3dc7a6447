package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to registrations; heard in the transaction of the change. Who comes is nobody's business but the crew's. */
public sealed interface RegistrationEvent extends DomainEvent {

    RegistrationId registration();

    GatheringId gathering();

    @Override
    default UUID aggregate() {
        return registration().value();
    }

    /** Somebody registered themselves or a guest; without a place they wait. */
    record Registered(
            RegistrationId registration, GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RegistrationEvent {}

    /** They have a place that came free; because of whom is not said. */
    record MovedUp(RegistrationId registration, GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RegistrationEvent {}

    record Cancelled(RegistrationId registration, GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RegistrationEvent {}

    record AttendanceRecorded(
            RegistrationId registration, GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RegistrationEvent {}

    /** A technologist taught them to wear a lace. */
    record Trained(RegistrationId registration, GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RegistrationEvent {}
}

package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to sanctuaries, their chambers and their crew; heard in the transaction of the change. */
public sealed interface SanctuaryEvent extends DomainEvent {

    @Override
    SanctuaryId sanctuary();

    @Override
    default UUID aggregate() {
        return sanctuary().value();
    }

    /** A steward of the city founded it, with that policy profile. */
    record Founded(SanctuaryId sanctuary, String policyProfile, Actor actor, Instant at) implements SanctuaryEvent {}

    /** What it says of itself changed. */
    record Changed(SanctuaryId sanctuary, Actor actor, Instant at) implements SanctuaryEvent {}

    /** No sessions are planned there. */
    record Suspended(SanctuaryId sanctuary, Actor actor, Instant at) implements SanctuaryEvent {}

    /** Nobody dreams there any more, and no session is planned. */
    record Closed(SanctuaryId sanctuary, Actor actor, Instant at) implements SanctuaryEvent {}

    /** Sessions are planned there again. */
    record Reopened(SanctuaryId sanctuary, Actor actor, Instant at) implements SanctuaryEvent {}

    /** The numbers that are stricter than its profile's were replaced. */
    record PolicyTightened(SanctuaryId sanctuary, Actor actor, Instant at) implements SanctuaryEvent {}

    /** It has one more chamber. */
    record ChamberAdded(SanctuaryId sanctuary, ChamberId chamber, Actor actor, Instant at) implements SanctuaryEvent {}

    /** A chamber has another name or size, was closed or opened again. */
    record ChamberChanged(SanctuaryId sanctuary, ChamberId chamber, Actor actor, Instant at)
            implements SanctuaryEvent {}

    /** Somebody was given a role. */
    record CrewAdded(SanctuaryId sanctuary, CrewId crew, Role role, Actor actor, Instant at)
            implements SanctuaryEvent {}

    /** What somebody may do in a role, or what they are called, changed. */
    record CrewChanged(SanctuaryId sanctuary, CrewId crew, Role role, Actor actor, Instant at)
            implements SanctuaryEvent {}

    /** A role was taken away. */
    record CrewRemoved(SanctuaryId sanctuary, CrewId crew, Role role, Actor actor, Instant at)
            implements SanctuaryEvent {}
}

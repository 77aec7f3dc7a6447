package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Instant;
import java.util.UUID;

/** What happens to what is on record for people's sake; heard in the transaction of the change. */
public sealed interface CareEvent extends DomainEvent {

    ParticipantId person();

    @Override
    default UUID aggregate() {
        return person().value();
    }

    /**
     * A screening was recorded, which takes the place of an earlier one.
     *
     * @param acuteRisk somebody has to stay with the person now
     */
    record Screened(
            ScreeningId screening,
            ParticipantId person,
            SanctuaryId sanctuary,
            boolean acuteRisk,
            Actor actor,
            Instant at)
            implements CareEvent {}

    /** A second look let somebody pass whom a screening referred. */
    record Cleared(ScreeningId screening, ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at)
            implements CareEvent {}

    /** It was put on record that the person depends on somebody of the crew. */
    record RelationDeclared(
            RelationId relation, ParticipantId person, CrewId crew, SanctuaryId sanctuary, Actor actor, Instant at)
            implements CareEvent {}

    /** One of the crew says that it is over, or was none, and somebody else has to say so, too; it counts until then. */
    record RelationEndAsked(
            RelationId relation, ParticipantId person, CrewId crew, SanctuaryId sanctuary, Actor actor, Instant at)
            implements CareEvent {}

    /** It is over, or was none; from now on it does not count. */
    record RelationEnded(
            RelationId relation, ParticipantId person, CrewId crew, SanctuaryId sanctuary, Actor actor, Instant at)
            implements CareEvent {}
}

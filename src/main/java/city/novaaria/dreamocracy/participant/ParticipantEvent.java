package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to the entries of people and to who speaks for them; heard in the transaction of the change. */
public sealed interface ParticipantEvent extends DomainEvent {

    ParticipantId person();

    @Override
    default UUID aggregate() {
        return person().value();
    }

    /** A person is known from now on. */
    record Registered(ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** Crew made a code by which the person may link how they sign in. */
    record ClaimCodeGiven(ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** The person linked how they sign in. */
    record Claimed(ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at) implements ParticipantEvent {}

    /** What they are called or which language they read changed. */
    record Changed(ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at) implements ParticipantEvent {}

    /** Somebody says that the birth date is wrong on record. */
    record BirthDateQuestioned(
            ParticipantId person, CorrectionId correction, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** Whoever said it takes it back. */
    record BirthDateQuestionedNoMore(
            ParticipantId person, CorrectionId correction, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** Somebody else has looked into it, and the birth date stays as it is. */
    record BirthDateUpheld(
            ParticipantId person, CorrectionId correction, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** Somebody else has confirmed it, and the birth date on record is another one from now on. */
    record BirthDateCorrected(
            ParticipantId person, CorrectionId correction, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** It was said whom to call for them. */
    record ContactNamed(ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** Somebody else looked whom to call for them. */
    record ContactRead(ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** They said what they do not want to meet. */
    record BoundariesSet(ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** It was said what helps them. */
    record SupportPlanned(ParticipantId person, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** The person goes on as another record of theirs. */
    record Merged(ParticipantId person, ParticipantId into, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** Somebody is guardian of a child from now on. */
    record GuardianAppointed(
            ParticipantId person, GuardianshipId guardianship, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}

    /** Somebody is no longer guardian of a child. */
    record GuardianEnded(
            ParticipantId person, GuardianshipId guardianship, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ParticipantEvent {}
}

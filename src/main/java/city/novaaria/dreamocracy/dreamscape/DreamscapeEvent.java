package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What happens to dreamscapes and their versions; heard in the transaction of the change. */
public sealed interface DreamscapeEvent extends DomainEvent {

    DreamscapeId dreamscape();

    @Override
    SanctuaryId sanctuary();

    /** What belongs to one version, which is an aggregate of its own. */
    sealed interface OfVersion extends DreamscapeEvent {

        VersionId version();

        @Override
        default UUID aggregate() {
            return version().value();
        }
    }

    /** What is about the dreamscape as a whole. */
    sealed interface OfWhole extends DreamscapeEvent {

        @Override
        default UUID aggregate() {
            return dreamscape().value();
        }
    }

    /** It has begun, without any version. */
    record Created(DreamscapeId dreamscape, SanctuaryId sanctuary, Actor actor, Instant at) implements OfWhole {}

    /** It has another title. */
    record Renamed(DreamscapeId dreamscape, SanctuaryId sanctuary, Actor actor, Instant at) implements OfWhole {}

    /** No sessions of it are planned any more. */
    record Retired(DreamscapeId dreamscape, SanctuaryId sanctuary, Actor actor, Instant at) implements OfWhole {}

    /** Sessions of it are planned again. */
    record Reactivated(DreamscapeId dreamscape, SanctuaryId sanctuary, Actor actor, Instant at) implements OfWhole {}

    /** A new version was written, which is made of these fears. */
    record Drafted(
            VersionId version,
            DreamscapeId dreamscape,
            SanctuaryId sanctuary,
            Set<FearId> fears,
            Actor actor,
            Instant at)
            implements OfVersion {}

    /** A draft was changed, and is made of these fears. */
    record Revised(
            VersionId version,
            DreamscapeId dreamscape,
            SanctuaryId sanctuary,
            Set<FearId> fears,
            Actor actor,
            Instant at)
            implements OfVersion {}

    /** A draft was deleted. */
    record Deleted(VersionId version, DreamscapeId dreamscape, SanctuaryId sanctuary, Actor actor, Instant at)
            implements OfVersion {}

    /** A version was frozen and handed in for review. */
    record Submitted(
            VersionId version,
            DreamscapeId dreamscape,
            SanctuaryId sanctuary,
            int number,
            String author,
            Intensity intensity,
            Modality modality,
            Set<Population> population,
            boolean usesFears,
            String contentSha256,
            String disclosureSha256,
            Actor actor,
            Instant at)
            implements OfVersion {

        @Override
        public String toString() {
            return "Submitted[" + version + "]";
        }
    }

    /** Everybody may read its synopsis. */
    record Published(VersionId version, DreamscapeId dreamscape, SanctuaryId sanctuary, Actor actor, Instant at)
            implements OfVersion {}

    /** Its approval was ended for good; no sessions of it are planned any more. */
    record Ended(VersionId version, DreamscapeId dreamscape, SanctuaryId sanctuary, Actor actor, Instant at)
            implements OfVersion {}
}

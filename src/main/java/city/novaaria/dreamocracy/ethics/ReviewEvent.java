package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** What happens to ethics reviews; heard in the transaction of the change. */
public sealed interface ReviewEvent extends DomainEvent {

    ReviewId review();

    VersionId version();

    @Override
    SanctuaryId sanctuary();

    @Override
    default UUID aggregate() {
        return review().value();
    }

    /** A version was handed in, and waits for its reviewers. */
    record Opened(ReviewId review, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReviewEvent {}

    /** A reviewer declared whether a conflict of interests keeps them from deciding. */
    record Declared(
            ReviewId review, VersionId version, SanctuaryId sanctuary, boolean conflict, Actor actor, Instant at)
            implements ReviewEvent {}

    /** A reviewer voted; what the vote decided, if it decided, is told beside it. */
    record Voted(ReviewId review, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReviewEvent {}

    /** The reviewers approved, possibly with conditions. */
    record Approved(
            ReviewId review, VersionId version, SanctuaryId sanctuary, DreamscapeId dreamscape, Actor actor, Instant at)
            implements ReviewEvent {}

    /** The reviewers said no. */
    record Rejected(ReviewId review, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReviewEvent {}

    /** A weaver showed that a condition is met. */
    record EvidenceGiven(
            ReviewId review, VersionId version, SanctuaryId sanctuary, ConditionId condition, Actor actor, Instant at)
            implements ReviewEvent {}

    /** An ethicist accepted the evidence for a condition, or did not. */
    record Verified(
            ReviewId review,
            VersionId version,
            SanctuaryId sanctuary,
            ConditionId condition,
            boolean accepted,
            Actor actor,
            Instant at)
            implements ReviewEvent {}

    /** An ethicist or an incident suspended an approval, or made a suspension reach further, or an incident is one more cause. */
    record Suspended(
            ReviewId review,
            VersionId version,
            SanctuaryId sanctuary,
            Reach reach,
            boolean byIncident,
            Actor actor,
            Instant at)
            implements ReviewEvent {}

    /** A second ethicist reinstated it. */
    record Reinstated(
            ReviewId review,
            VersionId version,
            SanctuaryId sanctuary,
            boolean reconsentRequired,
            Actor actor,
            Instant at)
            implements ReviewEvent {}

    /** An ethicist ended a suspended approval for good. */
    record Terminated(ReviewId review, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReviewEvent {}

    /** An ethicist said that an approval may last anew; what follows, if it follows, is told beside it. */
    record RenewalApproved(ReviewId review, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReviewEvent {}

    /** Enough said so: the approval lasts anew. */
    record Renewed(ReviewId review, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReviewEvent {}

    /** A later version of the same dreamscape was approved. */
    record Superseded(ReviewId review, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReviewEvent {}

    /** An ethicist found that what changed from the version before does not matter, as the first or with others. */
    record Concurred(ReviewId review, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReviewEvent {}

    /** It is ruled whether the version differs from the one before in something that matters; who ruled last made it so. */
    record Ruled(ReviewId review, VersionId version, SanctuaryId sanctuary, boolean material, Actor actor, Instant at)
            implements ReviewEvent {}

    /** How far a suspension reaches. */
    @Schema(name = "SuspensionReach")
    enum Reach {
        /** Nothing starts, and running dreams are brought to an end gently. */
        ALL,
        /** Nothing starts; who is inside may finish. */
        NEW_STARTS
    }
}

package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;

/** What happens to ethics reviews; heard in the transaction of the change. */
public sealed interface ReviewEvent {

    /** The reviewers approved, possibly with conditions. */
    record Approved(ReviewId review, VersionId version, DreamscapeId dreamscape, SanctuaryId sanctuary, Instant at)
            implements ReviewEvent {}

    /** The reviewers said no. */
    record Rejected(ReviewId review, VersionId version, SanctuaryId sanctuary, Instant at) implements ReviewEvent {}

    /** An ethicist suspended an approval. */
    record Suspended(ReviewId review, VersionId version, SanctuaryId sanctuary, Reach reach, Instant at)
            implements ReviewEvent {}

    /** A second ethicist reinstated it. */
    record Reinstated(ReviewId review, VersionId version, SanctuaryId sanctuary, boolean reconsentRequired, Instant at)
            implements ReviewEvent {}

    /** An ethicist ruled whether the version differs from the one before in something that matters. */
    record Ruled(ReviewId review, VersionId version, SanctuaryId sanctuary, boolean material, Instant at)
            implements ReviewEvent {}

    /** How far a suspension reaches. */
    enum Reach {
        /** Nothing starts, and running dreams are brought to an end gently. */
        ALL,
        /** Nothing starts; who is inside may finish. */
        NEW_STARTS
    }
}

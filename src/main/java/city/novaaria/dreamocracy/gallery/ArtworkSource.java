package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a work is made of something, how, and what became of that.
 *
 * @param attribution as its owner chose
 * @param approvedSha256 of the content that its owner said yes to; null while they have not
 * @param declinedSha256 of the content that its owner does not want to be named with
 * @param shownAs what its owner wants to be called there
 * @param pendingUntil until when its weaver has to take it out
 * @param proof how it was taken out
 */
@Embeddable
record ArtworkSource(
        @Enumerated(EnumType.STRING) SourceForm form,
        @Enumerated(EnumType.STRING) Attribution attribution,
        @Enumerated(EnumType.STRING) SourceOutcome outcome,
        @Nullable String approvedSha256,
        @Nullable String declinedSha256,
        @Nullable String shownAs,
        @Nullable Instant pendingUntil,
        @Nullable String proof) {

    /** Who did not want to be named with exactly that content is not asked about it once more. */
    static ArtworkSource of(AskedSource asked, @Nullable ArtworkSource before, String contentSha256) {
        String declined = before != null && before.unwanted(contentSha256) ? contentSha256 : null;
        return new ArtworkSource(
                asked.form(), asked.attribution(), SourceOutcome.IN_USE, null, declined, null, null, null);
    }

    boolean inUse() {
        return outcome == SourceOutcome.IN_USE;
    }

    boolean pending() {
        return outcome == SourceOutcome.PENDING_WITH_WEAVER;
    }

    /** Whether its owner has to say yes before anybody sees the work. */
    boolean named() {
        return attribution != Attribution.ANONYMOUS;
    }

    boolean approved(String contentSha256) {
        return contentSha256.equals(approvedSha256);
    }

    /** Whether its owner does not want to be named with exactly that. */
    private boolean unwanted(String contentSha256) {
        return contentSha256.equals(declinedSha256);
    }

    /** Whether that has come about already. */
    boolean gone(String contentSha256) {
        return !inUse() && unwanted(contentSha256);
    }

    ArtworkSource approvedAs(String name, String contentSha256) {
        return new ArtworkSource(form, attribution, outcome, contentSha256, null, name, null, null);
    }

    ArtworkSource declined(String contentSha256) {
        return new ArtworkSource(form, attribution, outcome, null, contentSha256, null, null, null);
    }

    /** How its owner was called is forgotten with it. */
    ArtworkSource removed() {
        return resolved(SourceOutcome.REMOVED, null);
    }

    ArtworkSource pendingUntil(Instant deadline) {
        return new ArtworkSource(
                form, attribution, SourceOutcome.PENDING_WITH_WEAVER, null, declinedSha256, null, deadline, null);
    }

    ArtworkSource resolved(SourceOutcome now, @Nullable String how) {
        return new ArtworkSource(form, attribution, now, null, declinedSha256, null, null, how);
    }

    @Override
    public String toString() {
        return "ArtworkSource[" + outcome + "]";
    }
}

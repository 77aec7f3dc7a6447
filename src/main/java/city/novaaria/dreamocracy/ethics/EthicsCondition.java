package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.kernel.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Something that a reviewer asks for with an approval; met when another ethicist verified the evidence. */
@Entity
class EthicsCondition {

    @EmbeddedId
    private ConditionId id;

    @Basic
    private int position;

    private String text;
    private boolean blocking;

    // unknown of what was asked for before it was kept
    private @Nullable String askedBy;

    private @Nullable String evidence;

    @Basic
    private @Nullable String evidenceBy;

    private @Nullable Instant evidenceAt;

    // everybody who ever gave some, also what was not accepted
    @Convert(converter = GiversColumn.class)
    private List<String> evidenceGivers;

    private @Nullable String verifiedBy;
    private @Nullable Instant verifiedAt;

    @Version
    private @Nullable Long version;

    protected EthicsCondition() {}

    EthicsCondition(ConditionId id, int position, EthicsReview.Wish wish, String askedBy) {
        this.id = id;
        this.position = position;
        this.text = wish.text();
        this.blocking = wish.blocking();
        this.askedBy = askedBy;
        this.evidenceGivers = List.of();
    }

    boolean askedBy(Party party) {
        return party.is(askedBy);
    }

    int position() {
        return position;
    }

    void evidence(String given, String by, Instant at) {
        evidence = given;
        evidenceBy = by;
        evidenceAt = at;
        evidenceGivers =
                Stream.concat(evidenceGivers.stream(), Stream.of(by)).distinct().toList();
    }

    void accept(String by, Instant at) {
        verifiedBy = by;
        verifiedAt = at;
    }

    /** The evidence does not show that the condition is met: somebody has to give other evidence. */
    void reject() {
        evidence = null;
        evidenceBy = null;
        evidenceAt = null;
    }

    /** Whoever verified it was not independent: the evidence stays, for somebody else to look at. */
    void reopen() {
        verifiedBy = null;
        verifiedAt = null;
    }

    /** Keeps the version from being used. */
    boolean stands() {
        return blocking && !verified();
    }

    boolean verified() {
        return verifiedBy != null;
    }

    /** Who verified that what nothing may start without is met. */
    Optional<String> acceptedBy() {
        return blocking ? Optional.ofNullable(verifiedBy) : Optional.empty();
    }

    boolean evidenced() {
        return evidence != null;
    }

    boolean verifiedBy(Party party) {
        return party.is(verifiedBy);
    }

    /** Whether there is some, and it is what was given then. */
    boolean evidencedAt(Instant read) {
        return read.truncatedTo(ChronoUnit.MILLIS).equals(evidenceAt);
    }

    /** Also with what somebody else has replaced since. */
    boolean evidencedBy(Party party) {
        return evidenceGivers.stream().anyMatch(party::is);
    }

    ConditionId id() {
        return id;
    }

    String text() {
        return text;
    }

    boolean blocking() {
        return blocking;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    Instant evidenceAt() {
        return evidenceAt;
    }

    @Nullable
    Instant verifiedAt() {
        return verifiedAt;
    }

    static final class GiversColumn extends JsonColumn<List<String>> {

        GiversColumn() {
            super(new TypeReference<>() {});
        }
    }
}

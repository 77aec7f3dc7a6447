package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ethicists ruled about the change from an earlier version: whether people must be asked again (CON-08).
 *
 * @param material whether what people agreed to has changed
 * @param reason of who ruled first
 * @param whatChanged what people are told of it who consented to an earlier version
 * @param by who ruled first
 * @param since the version that was in force when it was first ruled, from which the change counts
 * @param inForceSince null while it is a proposal, which too few have agreed to, and counts as no ruling
 */
@Embeddable
record Ruling(
        @Column(name = "ruled_material") boolean material,
        @Column(name = "ruling_reason") String reason,
        @Column(name = "what_changed") String whatChanged,
        @Column(name = "ruled_by") String by,
        @Column(name = "ruled_at") Instant at,

        @AttributeOverride(name = "value", column = @Column(name = "ruled_since_id"))
        VersionId since,

        @Column(name = "ruled_since") int sinceVersion,
        @Column(name = "ruling_in_force_since") @Nullable Instant inForceSince) {

    /**
     * What an ethicist wants to rule.
     *
     * @param whatChanged null where it is what others proposed
     */
    record Finding(
            boolean material, String reason, @Nullable String whatChanged) {

        @Override
        public String toString() {
            return "Finding";
        }
    }

    Ruling inForce(Instant from) {
        return new Ruling(material, reason, whatChanged, by, at, since, sinceVersion, from);
    }

    boolean isInForce() {
        return inForceSince != null;
    }

    /** Whether consents to the earlier version count. */
    boolean sameInSubstance() {
        return !material && isInForce();
    }

    @Override
    public String toString() {
        return "Ruling[" + (material ? "material" : "not material") + "]";
    }
}

package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What an ethicist ruled about the change from an earlier version: whether people must be asked again (CON-08).
 *
 * @param material whether what people agreed to has changed
 * @param whatChanged what people are told of it who consented to an earlier version
 * @param since the version that was in force when it was first ruled, from which the change counts
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

        @Column(name = "ruled_since") int sinceVersion) {

    /** What an ethicist wants to rule. */
    record Finding(boolean material, String reason, String whatChanged) {

        @Override
        public String toString() {
            return "Finding";
        }
    }

    @Override
    public String toString() {
        return "Ruling[" + (material ? "material" : "not material") + "]";
    }
}

package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Vote;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a review; it stays as it is, also when what it began is changed.
 *
 * @param subject who did it, or whose step brought it about; nobody reads it but they; null when nobody was signed in
 * @param incidentId the incident because of which it was suspended; null of anything else
 * @param text why, in their words; null where none were asked for
 */
@Embeddable
record Minute(
        @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "noted_at") Instant at,
        @Nullable String subject,
        @Enumerated(EnumType.STRING) @Nullable Vote vote,
        @Enumerated(EnumType.STRING) ReviewEvent.@Nullable Reach reach,
        @Nullable UUID conditionId,
        @Nullable UUID incidentId,
        @Nullable String text) {

    /** What happened. */
    @Schema(name = "ReviewMinuteKind")
    enum Kind {
        HANDED_IN,
        /** Somebody said that nothing keeps them from deciding. */
        DECLARED,
        /** Somebody said that something does. */
        RECUSED,
        VOTED,
        APPROVED,
        REJECTED,
        EVIDENCE_GIVEN,
        EVIDENCE_ACCEPTED,
        EVIDENCE_REJECTED,
        SUSPENDED,
        REINSTATED,
        TERMINATED,
        RENEWAL_APPROVED,
        RENEWED,
        FOUND_NOT_MATERIAL,
        RULED,
        SUPERSEDED
    }

    static Minute of(Kind kind, @Nullable String subject, @Nullable String text, Instant at) {
        return new Minute(kind, at, subject, null, null, null, null, text);
    }

    static Minute ofVote(String subject, Vote vote, String rationale, Instant at) {
        return new Minute(Kind.VOTED, at, subject, vote, null, null, null, rationale);
    }

    static Minute ofSuspension(String subject, ReviewEvent.Reach reach, String reason, Instant at) {
        return new Minute(Kind.SUSPENDED, at, subject, null, reach, null, null, reason);
    }

    /** Suspended because of an incident, in nobody's words. */
    static Minute ofIncident(@Nullable String subject, ReviewEvent.Reach reach, UUID incident, Instant at) {
        return new Minute(Kind.SUSPENDED, at, subject, null, reach, null, incident, null);
    }

    static Minute ofCondition(Kind kind, String subject, ConditionId condition, @Nullable String text, Instant at) {
        return new Minute(kind, at, subject, null, null, condition.value(), null, text);
    }

    @Override
    public String toString() {
        return "Minute[" + kind + "]";
    }
}

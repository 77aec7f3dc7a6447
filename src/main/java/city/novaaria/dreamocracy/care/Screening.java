package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts.Finding;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What one screening of a person came to, never what they answered; the latest one counts.
 *
 * <p>It changes only while the person is held.
 */
@Entity
class Screening extends AbstractAggregateRoot<Screening> {

    @EmbeddedId
    private ScreeningId id;

    private ParticipantId participantId;

    @Enumerated(EnumType.STRING)
    private Finding outcome;

    // read by queries: whoever found something does not lift it
    @SuppressWarnings("UnusedVariable")
    private String screenedBy;

    private boolean vulnerable;
    private Instant screenedAt;
    private Instant validUntil;

    // who cleared it is kept for those who look into it later
    @SuppressWarnings("UnusedVariable")
    private @Nullable String clearedBy;

    private @Nullable Instant clearedAt;

    // also read by the unique key: one screening of a person is the latest
    private @Nullable UUID latestKey;

    @Version
    private @Nullable Long version;

    protected Screening() {}

    Screening(
            ScreeningId id,
            ParticipantId person,
            SanctuaryId home,
            Finding outcome,
            boolean vulnerable,
            boolean acuteRisk,
            Actor by,
            Instant screenedAt,
            Instant validUntil) {
        this.id = id;
        this.participantId = person;
        this.outcome = outcome;
        this.vulnerable = vulnerable;
        this.screenedBy = by.person();
        this.screenedAt = screenedAt;
        this.validUntil = validUntil;
        this.latestKey = person.value();
        registerEvent(new CareEvent.Screened(id, person, home, acuteRisk, by, screenedAt));
    }

    /** What can be done with a screening. */
    enum Action {
        CLEAR
    }

    /** A later one has been recorded. */
    void supersede() {
        latestKey = null;
    }

    /** A second person lets pass what was to be looked at again; a HARD_STOP is cleared by nobody. */
    void clear(SanctuaryId home, Actor by, Instant at) {
        if (!clearable()) {
            throw Refused.stateConflict(outcome, List.of());
        }
        clearedBy = by.subject();
        clearedAt = at;
        registerEvent(new CareEvent.Cleared(id, participantId, home, by, at));
    }

    boolean clearable() {
        return outcome == Finding.REFER && clearedAt == null && latestKey != null;
    }

    /** Asks for a second look that nobody took, or says that the person must not dream, until it is over. */
    boolean standsInTheWay(Instant at) {
        return outcome != Finding.CLEARED && clearedAt == null && at.isBefore(validUntil);
    }

    /** Nobody clears it, and something milder takes its place. */
    boolean isLiftedBy(Finding milder) {
        return outcome == Finding.HARD_STOP && milder != Finding.HARD_STOP;
    }

    /** What the charter wants to know. */
    ScreeningFacts facts() {
        return new ScreeningFacts(id.value(), outcome, clearedAt != null, screenedAt, validUntil, vulnerable, Set.of());
    }

    ScreeningId id() {
        return id;
    }

    ParticipantId participantId() {
        return participantId;
    }

    Finding outcome() {
        return outcome;
    }

    boolean vulnerable() {
        return vulnerable;
    }

    Instant screenedAt() {
        return screenedAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    Instant clearedAt() {
        return clearedAt;
    }

    boolean latest() {
        return latestKey != null;
    }

    long version() {
        return version == null ? 0 : version;
    }
}

package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.kernel.Actor;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The one private address at which somebody's calendar is; of its secret only the hash is kept. */
@Entity
class CalendarAddress extends AbstractAggregateRoot<CalendarAddress> {

    @EmbeddedId
    private CalendarAddressId id;

    private String subject;

    // null while there is none
    private @Nullable String secretSha256;
    private @Nullable Instant issuedAt;

    @Version
    private @Nullable Long version;

    protected CalendarAddress() {}

    CalendarAddress(CalendarAddressId id, String subject) {
        this.id = id;
        this.subject = subject;
    }

    /** From now on it is there, and no longer where it was before. */
    void issue(CalendarSecret secret, Actor by, Instant at) {
        secretSha256 = secret.sha256();
        issuedAt = at;
        registerEvent(new CalendarAddressEvent.Issued(id, by, at));
    }

    /** From now on there is none; nothing changes when there was none. */
    void end(Actor by, Instant at) {
        if (secretSha256 == null) {
            return;
        }
        secretSha256 = null;
        issuedAt = null;
        registerEvent(new CalendarAddressEvent.Ended(id, by, at));
    }

    String subject() {
        return subject;
    }

    @Nullable
    Instant issuedAt() {
        return issuedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}

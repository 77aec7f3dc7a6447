package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One person in one role at one sanctuary; kept after they leave, because decisions point at them. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Crew extends AbstractAggregateRoot<Crew> {

    @EmbeddedId
    private CrewId id;

    private SanctuaryId sanctuaryId;

    private String subject;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private @Nullable Intensity credentialedUpTo;

    private boolean lay;
    private boolean unaffiliated;

    // read by queries and by the unique key
    private @Nullable String liveKey;

    @Version
    private @Nullable Long version;

    protected Crew() {}

    Crew(
            CrewId id,
            SanctuaryId sanctuaryId,
            String subject,
            String displayName,
            Role role,
            @Nullable Intensity credentialedUpTo,
            boolean lay,
            boolean unaffiliated,
            Actor by,
            Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.subject = subject;
        this.displayName = displayName;
        this.role = role;
        this.credentialedUpTo = credentialedUpTo;
        this.lay = lay;
        this.unaffiliated = unaffiliated;
        this.liveKey = subject;
        registerEvent(new SanctuaryEvent.CrewAdded(sanctuaryId, id, role, by, at));
    }

    void change(ChangeCrewMember change, Actor by, Instant at) {
        displayName = Objects.requireNonNullElse(change.displayName(), displayName);
        credentialedUpTo = change.credentialAfter(credentialedUpTo);
        lay = Objects.requireNonNullElse(change.lay(), lay);
        unaffiliated = Objects.requireNonNullElse(change.unaffiliated(), unaffiliated);
        registerEvent(new SanctuaryEvent.CrewChanged(sanctuaryId, id, role, by, at));
    }

    /** From now on this role is not held; the next request of that person already lacks it. */
    void leave(Actor by, Instant at) {
        liveKey = null;
        registerEvent(new SanctuaryEvent.CrewRemoved(sanctuaryId, id, role, by, at));
    }

    SanctuaryRegister.Member member() {
        return new SanctuaryRegister.Member(id, subject, role, credentialedUpTo, lay, unaffiliated);
    }

    CrewId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    String subject() {
        return subject;
    }

    String displayName() {
        return displayName;
    }

    Role role() {
        return role;
    }

    @Nullable
    Intensity credentialedUpTo() {
        return credentialedUpTo;
    }

    boolean lay() {
        return lay;
    }

    boolean unaffiliated() {
        return unaffiliated;
    }

    long version() {
        return version == null ? 0 : version;
    }
}

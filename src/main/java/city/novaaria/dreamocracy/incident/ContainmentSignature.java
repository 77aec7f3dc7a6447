package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** That one role did its part to contain an incident, or does not have to; the schema lets nobody sign for two. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are kept for who looks into it later
class ContainmentSignature {

    @Id
    private UUID id;

    private IncidentId incidentId;

    @Enumerated(EnumType.STRING)
    private ContainmentRole role;

    @Enumerated(EnumType.STRING)
    private @Nullable ContainmentAction action;

    // who signed; null when an ethicist found that the role is not needed
    private @Nullable String signer;

    private @Nullable String notNeededBy;
    private @Nullable String notNeededReason;
    private @Nullable UUID deviationId;

    @Convert(converter = People.class)
    private List<UUID> supported = List.of();

    private Instant signedAt;

    @Version
    private @Nullable Long version;

    protected ContainmentSignature() {}

    private ContainmentSignature(IncidentId incident, ContainmentRole role, Instant at) {
        this.id = Ids.next();
        this.incidentId = incident;
        this.role = role;
        this.signedAt = at;
    }

    static ContainmentSignature signed(IncidentId incident, NewSignature signed, Actor by, Instant at) {
        ContainmentSignature signature =
                new ContainmentSignature(incident, signed.action().role(), at);
        signature.action = signed.action();
        signature.signer = by.person();
        signature.deviationId = signed.deviationId();
        signature.supported = signed.supportedPeople();
        return signature;
    }

    static ContainmentSignature notNeeded(
            IncidentId incident, ContainmentRole role, String reason, Actor by, Instant at) {
        ContainmentSignature signature = new ContainmentSignature(incident, role, at);
        signature.notNeededBy = by.person();
        signature.notNeededReason = reason;
        return signature;
    }

    ContainmentRole role() {
        return role;
    }

    @Nullable
    ContainmentAction action() {
        return action;
    }

    @Nullable
    String notNeededReason() {
        return notNeededReason;
    }

    Instant signedAt() {
        return signedAt;
    }

    boolean isBy(Caller caller) {
        return caller.is(signer) || caller.is(notNeededBy);
    }

    boolean isSignedBy(Caller caller) {
        return caller.is(signer);
    }

    /** Ids, as a JSON list. */
    static final class People extends JsonColumn<List<UUID>> {

        People() {
            super(new TypeReference<>() {});
        }
    }
}

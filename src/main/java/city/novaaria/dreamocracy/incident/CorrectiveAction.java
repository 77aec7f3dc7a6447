package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is done so that something does not happen again, or why nothing has to be; its incident tells of its changes. */
@Entity
class CorrectiveAction {

    @EmbeddedId
    private CorrectiveActionId id;

    private IncidentId incidentId;
    private String what;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable Instant dueBy;

    private String addedBy;

    private Instant addedAt;
    private @Nullable String doneBy;
    private @Nullable Instant doneAt;
    private @Nullable String evidence;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String verifiedBy;

    private @Nullable Instant verifiedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // tells that it is new
    private @Nullable Long version;

    protected CorrectiveAction() {}

    /** That nothing has to be done counts as done by who says so, and somebody else verifies it like all the others. */
    CorrectiveAction(IncidentId incident, NewCorrectiveAction request, Actor by, Instant at) {
        this.id = new CorrectiveActionId(Ids.next());
        this.incidentId = incident;
        this.what = request.what();
        this.addedBy = by.person();
        this.addedAt = at;
        if (request.nothing()) {
            doneBy = by.person();
            doneAt = at;
            evidence = request.what();
        } else {
            role = request.role();
            dueBy = request.dueBy();
        }
    }

    void complete(String shown, Actor by, Instant at) {
        if (verifiedAt != null) {
            throw new IllegalStateException("what is verified is not done again");
        }
        doneBy = by.person();
        doneAt = at;
        evidence = shown;
    }

    void verify(Actor by, Instant at) {
        if (doneAt == null || verifiedAt != null) {
            throw new IllegalStateException("only what is done is verified, and once");
        }
        verifiedBy = by.person();
        verifiedAt = at;
    }

    /** Whoever planned or did it does not see whether it is done. */
    boolean isOf(Caller caller) {
        return caller.is(addedBy) || caller.is(doneBy);
    }

    boolean isDone() {
        return doneAt != null;
    }

    boolean isVerified() {
        return verifiedAt != null;
    }

    CorrectiveActionId id() {
        return id;
    }

    IncidentId incidentId() {
        return incidentId;
    }

    String what() {
        return what;
    }

    @Nullable
    Role role() {
        return role;
    }

    @Nullable
    Instant dueBy() {
        return dueBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    Instant verifiedAt() {
        return verifiedAt;
    }
}

package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Tightening;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A house in which communities dream together. */
@Entity
class Sanctuary extends AbstractAggregateRoot<Sanctuary> {

    @EmbeddedId
    private SanctuaryId id;

    private String name;
    private String city;
    private String timeZone;
    private int ageOfMajority;
    private String policyProfile;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Programme programme;

    private Instant createdAt;

    // as JSON; null while the profile's numbers are taken as they are
    private @Nullable String tightening;

    @Version
    private @Nullable Long version;

    /** Whether sessions may be planned there, and dreams go on. */
    enum State {
        OPEN,
        SUSPENDED,
        /** No session is planned or under way. */
        CLOSED
    }

    /** Who may read which sessions may be joined there. */
    enum Programme {
        PUBLIC,
        MEMBERS
    }

    /** What a steward may do with it by PATCH. */
    enum Action {
        CHANGE,
        SUSPEND,
        CLOSE,
        REOPEN
    }

    protected Sanctuary() {}

    Sanctuary(
            SanctuaryId id,
            String name,
            String city,
            ZoneId timeZone,
            int ageOfMajority,
            String policyProfile,
            Actor by,
            Instant at) {
        this.id = id;
        this.name = name;
        this.city = city;
        this.timeZone = timeZone.getId();
        this.ageOfMajority = ageOfMajority;
        this.policyProfile = policyProfile;
        this.state = State.OPEN;
        this.programme = Programme.MEMBERS;
        this.createdAt = at;
        registerEvent(new SanctuaryEvent.Founded(id, policyProfile, by, at));
    }

    void change(ChangeSanctuary change, Actor by, Instant at) {
        State wanted = change.state() == null ? state : change.state();
        boolean otherState = wanted != state;
        if (change.name() != null || change.programme() != null || changesLaw(change) || !otherState) {
            name = change.name() == null ? name : change.name();
            programme = change.programme() == null ? programme : change.programme();
            timeZone = change.timeZone() == null ? timeZone : change.timeZone();
            ageOfMajority = change.ageOfMajority() == null ? ageOfMajority : change.ageOfMajority();
            policyProfile = change.policyProfile() == null ? policyProfile : change.policyProfile();
            registerEvent(new SanctuaryEvent.Changed(id, by, at));
        }
        if (otherState) {
            state = wanted;
            registerEvent(
                    switch (state) {
                        case OPEN -> new SanctuaryEvent.Reopened(id, by, at);
                        case SUSPENDED -> new SanctuaryEvent.Suspended(id, by, at);
                        case CLOSED -> new SanctuaryEvent.Closed(id, by, at);
                    });
        }
    }

    /** Whether people would be judged otherwise after the change. */
    boolean changesLaw(ChangeSanctuary change) {
        return (change.timeZone() != null && !change.timeZone().equals(timeZone))
                || (change.ageOfMajority() != null && change.ageOfMajority() != ageOfMajority)
                || changesProfile(change);
    }

    boolean changesProfile(ChangeSanctuary change) {
        return change.policyProfile() != null && !change.policyProfile().equals(policyProfile);
    }

    /** Whether people who are minors there would be of age. */
    boolean lowersAge(ChangeSanctuary change) {
        return change.ageOfMajority() != null && change.ageOfMajority() < ageOfMajority;
    }

    boolean closes(ChangeSanctuary change) {
        return change.state() == State.CLOSED && state != State.CLOSED;
    }

    void tighten(Tightening numbers, Actor by, Instant at) {
        tightening = numbers.unchanged() ? null : numbers.json();
        registerEvent(new SanctuaryEvent.PolicyTightened(id, by, at));
    }

    /** @param booked sessions are planned or under way in it */
    List<Action> allowedActions(Caller caller, boolean booked) {
        if (!caller.holds(id, Role.STEWARD)) {
            return List.of();
        }
        return Stream.of(Action.values())
                .filter(action -> switch (action) {
                    case CHANGE -> true;
                    case SUSPEND -> state != State.SUSPENDED;
                    case CLOSE -> state != State.CLOSED && !booked;
                    case REOPEN -> state != State.OPEN;
                })
                .toList();
    }

    SanctuaryId id() {
        return id;
    }

    String name() {
        return name;
    }

    String city() {
        return city;
    }

    String timeZone() {
        return timeZone;
    }

    int ageOfMajority() {
        return ageOfMajority;
    }

    String policyProfile() {
        return policyProfile;
    }

    Tightening tightening() {
        return tightening == null
                ? Tightening.nothing()
                : Tightening.of(tightening).workable();
    }

    State state() {
        return state;
    }

    Programme programme() {
        return programme;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}

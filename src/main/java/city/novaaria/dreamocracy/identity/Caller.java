package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is calling, with the roles they hold at the moment of this request. */
@Hidden
public final class Caller {

    private final @Nullable String subject;
    private final boolean citySteward;
    private final Set<Membership> memberships;
    private final Set<UUID> crewEntries;
    private final @Nullable ParticipantId participant;
    private final Records records;
    private final @Nullable UUID device;

    Caller(
            @Nullable String subject,
            boolean citySteward,
            Map<UUID, Membership> memberships,
            @Nullable ParticipantId participant,
            Records records) {
        this(subject, citySteward, Set.copyOf(memberships.values()), memberships.keySet(), participant, records, null);
    }

    private Caller(
            @Nullable String subject,
            boolean citySteward,
            Set<Membership> memberships,
            Set<UUID> crewEntries,
            @Nullable ParticipantId participant,
            Records records,
            @Nullable UUID device) {
        this.subject = subject;
        this.citySteward = citySteward;
        this.memberships = Set.copyOf(memberships);
        this.crewEntries = Set.copyOf(crewEntries);
        this.participant = participant;
        this.records = records;
        this.device = device;
    }

    public static Caller nobody() {
        return new Caller(null, false, Map.of(), null, Records.NONE);
    }

    /**
     * All that is on record as one person: more than one record when others were merged into it.
     *
     * @param subjects how the person signs in, by whichever record
     */
    record Records(Set<ParticipantId> ids, Set<String> subjects) {

        static final Records NONE = new Records(Set.of(), Set.of());

        Records {
            ids = Set.copyOf(ids);
            subjects = Set.copyOf(subjects);
        }

        @Override
        public String toString() {
            return "Records";
        }
    }

    /** A device, which is nobody and holds no role. */
    static Caller device(UUID device) {
        return new Caller(null, false, Set.of(), Set.of(), null, Records.NONE, device);
    }

    /** Refuses everybody but this device: people have no part in it, and to another device there is none. */
    public void mustBeDevice(UUID expected) {
        if (device == null) {
            throw Refused.forbidden("device-itself");
        }
        if (!device.equals(expected)) {
            throw Refused.notFound();
        }
    }

    /** Whether it is a person who has signed in. */
    public boolean signedIn() {
        return subject != null;
    }

    /** The name under which the identity provider knows the caller; refuses when nobody is signed in. */
    public String subject() {
        if (subject == null) {
            throw Refused.because(EdgeProblem.NOT_SIGNED_IN);
        }
        return subject;
    }

    /** May set up sanctuaries anywhere in the city. */
    public boolean citySteward() {
        return citySteward;
    }

    public Set<Membership> memberships() {
        return memberships;
    }

    /** The record by which the caller goes on. */
    public Optional<ParticipantId> participant() {
        return Optional.ofNullable(participant);
    }

    /** The same, and those that were merged into it: what hangs on them is the caller's as well. */
    public Set<ParticipantId> participants() {
        return records.ids();
    }

    /** How the caller signs in, also by records that were merged; refuses when nobody is signed in. */
    public Set<String> subjects() {
        return records.subjects().isEmpty() ? Set.of(subject()) : records.subjects();
    }

    public boolean is(@Nullable ParticipantId person) {
        return person != null && records.ids().contains(person);
    }

    public boolean is(@Nullable String otherSubject) {
        return subject != null
                && (subject.equals(otherSubject)
                        || (otherSubject != null && records.subjects().contains(otherSubject)));
    }

    public boolean worksAt(SanctuaryId sanctuary) {
        return memberships.stream().anyMatch(held -> held.sanctuaryId().equals(sanctuary));
    }

    public boolean holds(SanctuaryId sanctuary, Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(role -> memberships.contains(new Membership(sanctuary, role)));
    }

    /** The ids of the caller's crew entries whose role is still held. */
    public Set<UUID> crewEntries() {
        return crewEntries;
    }

    /** Whether this crew entry is the caller's, and its role still held. */
    public boolean isCrew(UUID crewEntry) {
        return crewEntries.contains(crewEntry);
    }

    /**
     * Refuses unless the caller holds one of the roles there; only for what the caller may know to exist.
     *
     * @return the caller in the first of the roles that they hold
     */
    public Actor mustHold(SanctuaryId sanctuary, Role... anyOf) {
        return Arrays.stream(anyOf)
                .filter(role -> holds(sanctuary, role))
                .findFirst()
                .map(role -> as(role))
                .orElseThrow(() -> Refused.forbidden("roles", Map.of("roles", List.of(anyOf))));
    }

    /** The caller acting by that right, which whoever asks has found them to have. */
    public Actor as(ActingAs right) {
        return new Actor(subject, right);
    }

    /** The caller in that role, which whoever asks has found them to hold. */
    public Actor as(Role role) {
        return as(ActingAs.valueOf(role.name()));
    }

    /** The sanctuaries where the caller holds any role. */
    public Set<SanctuaryId> sanctuaries() {
        return memberships.stream().map(Membership::sanctuaryId).collect(Collectors.toSet());
    }

    /** The sanctuaries where the caller holds one of the roles. */
    public Set<SanctuaryId> sanctuariesAs(Role... anyOf) {
        return memberships.stream()
                .filter(held -> Arrays.asList(anyOf).contains(held.role()))
                .map(Membership::sanctuaryId)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return signedIn() ? "Caller" : "Nobody";
    }
}

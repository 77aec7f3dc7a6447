package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Reads only what the caller may know: themselves, and who is known where they organize or facilitate. */
interface Participants extends JpaRepository<Participant, ParticipantId> {

    default Participant knownTo(Caller caller, ParticipantId person) {
        return knownIfAny(caller, person).orElseThrow(Refused::notFound);
    }

    default Optional<Participant> knownIfAny(Caller caller, ParticipantId person) {
        return known(person, caller.is(person) ? person.value() : null, reach(caller));
    }

    /** The caller themselves; whoever else may know the person is refused. */
    default Participant own(Caller caller, ParticipantId id) {
        Participant person = knownTo(caller, id);
        if (!caller.is(id)) {
            throw Refused.forbidden("person-themselves");
        }
        return person;
    }

    /** The caller, as the person or by the role by which they may know the person. */
    default Actor actor(Caller caller, ParticipantId person) {
        return caller.is(person)
                ? caller.as(ActingAs.PARTICIPANT)
                : caller.as(isKnownAt(person, reach(caller, Role.ORGANIZER)) ? Role.ORGANIZER : Role.FACILITATOR);
    }

    boolean existsBySubject(String subject);

    /** As far as it was known then, by the record by which the person goes on; of several wrong dates the one that made the person youngest. */
    @Query("""
            select case when p.birthDateSince > :at and p.earlierBirthDate > p.birthDate
                        then p.earlierBirthDate else p.birthDate end
            from Participant p, Participant r where r.id = :person and p.id.value = coalesce(r.mergedInto.value, r.id.value)""")
    Optional<LocalDate> bornOn(ParticipantId person, Instant at);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Participant p where p.claimCodeSha256 = :sha256")
    Optional<Participant> lockClaimed(String sha256);

    List<Participant> findBySubjectIn(Collection<String> subjects);

    @Query("select p.homeSanctuaryId from Participant p where p.id = :person")
    Optional<SanctuaryId> homeOf(ParticipantId person);

    @Query("""
            select p from Participant p
            where any_of(:people, p.id.value) or any_of(:subjects, p.subject) order by p.id.value""")
    List<Participant> among(UUID[] people, String[] subjects);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query(
            "select p from Participant p where any_of(:people, p.id.value) or any_of(:subjects, p.subject) order by p.id.value")
    List<Participant> lockAmong(UUID[] people, String[] subjects);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Participant p where p.id in :people order by p.id.value")
    List<Participant> holdAmong(Collection<ParticipantId> people);

    List<Participant> findByMergedInto(ParticipantId record);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Participant p where p.id = :person")
    Optional<Participant> lock(ParticipantId person);

    @Query("""
            select count(p) > 0 from Participant p join p.knownAt house
            where p.id = :person and house.value in :sanctuaries""")
    boolean isKnownAt(ParticipantId person, Collection<UUID> sanctuaries);

    @Query("""
            select p from Participant p
            where p.id = :person
              and (p.id.value = :self
                   or exists (select 1 from p.knownAt house where house.value in :sanctuaries))""")
    Optional<Participant> known(ParticipantId person, @Nullable UUID self, Collection<UUID> sanctuaries);

    /** Who is known at the sanctuary and whose plain name lies between these, by name. */
    @Query("""
            select p from Participant p
            where p.nameKey >= :from and p.nameKey < :until
              and exists (select 1 from p.knownAt house where house.value = :sanctuary)
            order by p.nameKey, p.id.value""")
    List<Participant> named(String from, String until, UUID sanctuary, Limit limit);

    /** Those of the people who are known at the sanctuary, if it is one of these, by name. */
    @Query("""
            select p from Participant p
            where any_of(:people, p.id.value) and :sanctuary in :reach
              and exists (select 1 from p.knownAt house where house.value = :sanctuary)
            order by p.nameKey, p.id.value""")
    List<Participant> among(UUID[] people, UUID sanctuary, Collection<UUID> reach);

    /** A list of whom the caller may know. */
    static List<KeysetBranch> branches(Caller caller) {
        Stream<KeysetBranch> self = caller.participants().stream()
                .map(person -> KeysetBranch.of("id", "participant where id = ?", person.value()));
        Stream<KeysetBranch> met = reach(caller).stream()
                .map(house -> KeysetBranch.of("participant_id", "participant_known_at where sanctuary_id = ?", house));
        return Stream.concat(self, met).toList();
    }

    /** The sanctuaries whose people the caller may know. */
    static Set<UUID> reach(Caller caller) {
        return reach(caller, Role.ORGANIZER, Role.FACILITATOR);
    }

    /** The sanctuaries whose people the caller may know by one of these roles. */
    static Set<UUID> reach(Caller caller, Role... as) {
        return caller.sanctuariesAs(as).stream().map(SanctuaryId::value).collect(Collectors.toUnmodifiableSet());
    }
}

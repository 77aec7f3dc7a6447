package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** Reads only the guardianships in force; those that ended are kept as records. */
interface Guardianships extends JpaRepository<Guardianship, GuardianshipId> {

    @Query("select g from Guardianship g where g.childId = :child and g.id = :id and g.endedAt is null")
    Optional<Guardianship> inForce(ParticipantId child, GuardianshipId id);

    /** Who speaks for a record that was merged is said of the one by which the person goes on. */
    String OF_PERSON = " ((p.mergedInto is null and p.id = g.childId) or p.mergedInto = g.childId)";

    @Query("""
            select g from Guardianship g, Participant p
            where p.id = :child and g.guardianId = :guardian and g.endedAt is null
              and""" + OF_PERSON)
    Optional<Guardianship> between(ParticipantId child, ParticipantId guardian);

    /** Who has been guardian at some time since then. */
    @Query("""
            select count(g) > 0 from Guardianship g, Participant p
            where p.id = :child and g.guardianId = :guardian and (g.endedAt is null or g.endedAt > :since)
              and""" + OF_PERSON)
    boolean between(ParticipantId child, ParticipantId guardian, Instant since);

    /** Whether one of the two is or ever was guardian of the other, by whichever of their records. */
    @NativeQuery("""
            with one as (select k.id from participant k
                         join participant p on p.person_id = k.person_id where p.id = :one),
                 other as (select k.id from participant k
                           join participant p on p.person_id = k.person_id where p.id = :other)
            select count(*) > 0 from guardianship g
            where (g.participant_id in (select id from one) and g.guardian_id in (select id from other))
               or (g.participant_id in (select id from other) and g.guardian_id in (select id from one))""")
    boolean everBetween(UUID one, UUID other);

    /** Whose guardian somebody is at present, with the records that were merged. */
    @Query("select p.id from Guardianship g, Participant p where g.guardianId = :guardian and g.endedAt is null and"
            + OF_PERSON)
    List<ParticipantId> childrenOf(ParticipantId guardian);

    /** The same with the children themselves. */
    @Query("""
            select new city.novaaria.dreamocracy.participant.Ward(g, p, o)
            from Guardianship g, Participant p, Participant o
            where g.guardianId = :guardian and g.endedAt is null and o.id = g.childId
              and""" + OF_PERSON)
    List<Ward> withChildOf(ParticipantId guardian);

    /** Of all the children at once, with how each guardian signs in. */
    @Query("""
            select new city.novaaria.dreamocracy.participant.Guarded(g, p.subject) from Guardianship g, Participant p
            where any_of(:children, g.childId.value) and g.endedAt is null and p.id = g.guardianId order by g.id.value""")
    List<Guarded> of(UUID[] children);

    /** A list of the present guardians of one child. */
    static KeysetBranch branchOf(ParticipantId child) {
        return KeysetBranch.of("id", "guardianship where participant_id = ? and ended_at is null", child.value());
    }
}

package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** Reads the relations in force; those that ended are kept as records. */
interface Relations extends JpaRepository<Relation, RelationId> {

    /** The relations of the person to that member of the crew, and of that one to the person, also those that ended. */
    @NativeQuery("""
            with person as (select k.id, k.subject from participant k
                            join participant p on p.person_id = k.person_id where p.id = :person),
                 other as (select k.id, k.subject from participant k
                           join participant p on p.person_id = k.person_id where p.subject = :subject)
            select count(*) > 0 from relation r
            where (r.participant_id in (select id from person)
                   and (r.subject = :subject or r.subject in (select subject from other)))
               or (r.subject in (select subject from person) and r.participant_id in (select id from other))""")
    boolean everBound(UUID person, String subject);

    @Query("select r from Relation r where r.participantId = :person and r.id = :id and r.endedAt is null")
    Optional<Relation> inForce(ParticipantId person, RelationId id);

    boolean existsByParticipantIdAndLiveCrewIdAndKind(ParticipantId person, UUID crew, Relation.Kind kind);

    /** A list of those of one person that are in force. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "relation where participant_id = ? and ended_at is null", person.value());
    }
}

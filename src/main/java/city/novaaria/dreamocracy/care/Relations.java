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
            select count(*) > 0 from relation r
            where (r.participant_id = :person and r.subject = :subject)
               or (r.subject = (select subject from participant where id = :person)
                   and r.participant_id = (select id from participant where subject = :subject))""")
    boolean everBound(UUID person, String subject);

    @Query("select r from Relation r where r.participantId = :person and r.id = :id and r.endedAt is null")
    Optional<Relation> inForce(ParticipantId person, RelationId id);

    boolean existsByParticipantIdAndLiveCrewIdAndKind(ParticipantId person, UUID crew, Relation.Kind kind);

    /** A list of those of one person that are in force. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "relation where participant_id = ? and ended_at is null", person.value());
    }
}

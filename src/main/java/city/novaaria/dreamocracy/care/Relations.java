package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface Relations extends JpaRepository<Relation, RelationId> {

    @Query("select r from Relation r where r.participantId in :people")
    List<Relation> of(Collection<ParticipantId> people);

    /** The relations of the person to that member of the crew, and of that one to the person. */
    @NativeQuery("""
            select count(*) > 0 from relation r
            where (r.participant_id = :person and r.subject = :subject)
               or (r.subject = (select subject from participant where id = :person)
                   and r.participant_id = (select id from participant where subject = :subject))""")
    boolean bind(UUID person, String subject);

    Optional<Relation> findByParticipantIdAndId(ParticipantId person, RelationId id);

    boolean existsByParticipantIdAndCrewIdAndKind(ParticipantId person, CrewId crew, Relation.Kind kind);

    /** A list of those of one person. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "relation where participant_id = ?", person.value());
    }
}

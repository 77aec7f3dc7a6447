package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Relations extends JpaRepository<Relation, RelationId> {

    @Query("select r from Relation r where r.participantId in :people")
    List<Relation> of(Collection<ParticipantId> people);

    Optional<Relation> findByParticipantIdAndId(ParticipantId person, RelationId id);

    boolean existsByParticipantIdAndCrewIdAndKind(ParticipantId person, CrewId crew, Relation.Kind kind);

    /** A list of those of one person. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "relation where participant_id = ?", person.value());
    }
}

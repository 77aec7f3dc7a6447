package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface EmergencyAccesses extends JpaRepository<EmergencyAccess, EmergencyAccessId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from EmergencyAccess a where a.id = :access")
    Optional<EmergencyAccess> lock(EmergencyAccessId access);

    /** Those by which one of these reads of the person then, held. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from EmergencyAccess a
            where a.participantId = :person and a.holder in :holders and a.endedBy is null and a.overAt > :at
            order by a.id.value""")
    List<EmergencyAccess> lockOpen(ParticipantId person, Collection<String> holders, Instant at);

    int countByHolderAndOpenedOn(String holder, LocalDate day);

    /** What the caller opened, what is about them or whom they speak for, and all of the houses where they judge or steward. */
    static List<KeysetBranch> branches(Caller caller, Map<ParticipantId, Set<SanctuaryId>> minors) {
        Stream<KeysetBranch> opened = caller.subjects().stream()
                .map(subject -> KeysetBranch.of("a.id", "emergency_access a where a.holder = ?", subject));
        Stream<KeysetBranch> ofHouses = caller.sanctuariesAs(Role.ETHICIST, Role.STEWARD).stream()
                .map(house -> KeysetBranch.of("a.id", "emergency_access a where a.sanctuary_id = ?", house.value()));
        return Stream.of(opened, concerning(caller, minors), ofHouses)
                .flatMap(branches -> branches)
                .toList();
    }

    /** What is about the caller, or about a child for whom they speak in that house. */
    static Stream<KeysetBranch> concerning(Caller caller, Map<ParticipantId, Set<SanctuaryId>> minors) {
        Stream<KeysetBranch> own = caller.participants().stream().map(EmergencyAccesses::about);
        Stream<KeysetBranch> ofChildren = minors.entrySet().stream()
                .map(child -> about(child.getKey())
                        .and(
                                "a.sanctuary_id in (?)",
                                child.getValue().stream()
                                        .map(SanctuaryId::value)
                                        .toList()));
        return Stream.concat(own, ofChildren);
    }

    private static KeysetBranch about(ParticipantId person) {
        return KeysetBranch.of("a.id", "emergency_access a where a.participant_id = ?", person.value());
    }
}

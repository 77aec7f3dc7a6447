package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.KeysetBranch;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Registrations extends JpaRepository<Registration, RegistrationId> {

    /** What these people have in this gathering, for themselves and for guests, that they did not cancel. */
    @Query("""
            select r from Registration r
            where r.gatheringId = :gathering and r.subject in :subjects and r.state <> :cancelled""")
    List<Registration> of(GatheringId gathering, Collection<String> subjects, RegistrationState cancelled);

    /** Who is there in one of these states, each once. */
    @Query("select distinct r.subject from Registration r where r.gatheringId = :gathering and r.state in :states")
    List<String> subjects(GatheringId gathering, Collection<RegistrationState> states);

    @Query("""
            select r from Registration r where r.gatheringId = :gathering and r.state = :waiting order by r.number""")
    List<Registration> first(GatheringId gathering, RegistrationState waiting, Limit most);

    long countByGatheringIdAndState(GatheringId gathering, RegistrationState state);

    @Query("select coalesce(max(r.number), 0) from Registration r where r.gatheringId = :gathering")
    int lastNumber(GatheringId gathering);

    boolean existsByGatheringIdAndSubjectInAndFeedbackGivenTrue(GatheringId gathering, Collection<String> subjects);

    /** Who comes or waits; whoever cancelled is gone from it. */
    static List<KeysetBranch> comingTo(GatheringId gathering) {
        return List.of(KeysetBranch.of(
                "r.id",
                "registration r where r.gathering_id = ? and r.state in ('REGISTERED', 'WAITING')",
                gathering.value()));
    }

    /** All that these people ever had. */
    static List<KeysetBranch> ofPerson(Collection<String> subjects) {
        return subjects.stream()
                .map(subject -> KeysetBranch.of("r.id", "registration r where r.subject = ?", subject))
                .toList();
    }
}

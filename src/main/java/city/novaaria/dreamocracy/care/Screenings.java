package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface Screenings extends JpaRepository<Screening, ScreeningId> {

    /** The latest one by each record of the person. */
    @NativeQuery("select s.* from screening s join participant k on k.id = s.latest_key where k.person_id = :person")
    List<Screening> latestOf(UUID person);

    /** Whether that one found something that stands in the person's way still: since then nobody lifted it. */
    @Query("""
            select count(s) > 0 from Screening s
            where s.participantId = :person and s.screenedBy = :screener and s.outcome <> CLEARED
              and s.clearedAt is null and s.validUntil > :at
              and not exists (select 1 from Screening l
                              where l.participantId = :person and l.screenedAt >= s.screenedAt and l.id <> s.id
                                and (l.outcome = CLEARED or l.clearedAt is not null))""")
    boolean isFoundBy(ParticipantId person, String screener, Instant at);

    /** Whether that one says that the person is vulnerable: since then nobody took it back. */
    @Query("""
            select count(s) > 0 from Screening s
            where s.participantId = :person and s.screenedBy = :screener and s.vulnerable = true
              and not exists (select 1 from Screening l
                              where l.participantId = :person and l.screenedAt > s.screenedAt and l.vulnerable = false)""")
    boolean isSaidVulnerableBy(ParticipantId person, String screener);

    /** Reads it anew; fails, to be tried again, when it changed since this transaction first read it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Screening s where s.id = :id")
    Optional<Screening> lock(ScreeningId id);

    /** A list of those of one person. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "screening where participant_id = ?", person.value());
    }
}

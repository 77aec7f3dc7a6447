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

    /**
     * When a screening l is later than a screening s of the same person k: by the same record, or since the records were
     * merged. What another record said before that was not said of this one.
     */
    String LATER =
            " r.person_id = k.person_id and l.id <> s.id and (l.participant_id = s.participant_id or l.screened_at >"
                    + " (select max(m.merged_at) from participant m where m.person_id = k.person_id)))";

    /** Whether that one found something that stands in the person's way still, by any record: since then nobody lifted it. */
    @NativeQuery("""
            select count(*) > 0 from screening s join participant k on k.id = s.participant_id
            where k.person_id = (select o.person_id from participant o where o.id = :person)
              and s.screened_by = :screener and s.outcome <> 'CLEARED' and s.cleared_at is null and s.valid_until > :at
              and not exists (select 1 from screening l join participant r on r.id = l.participant_id
                              where l.screened_at >= s.screened_at
                                and (l.outcome = 'CLEARED' or l.cleared_at is not null) and""" + LATER)
    boolean isFoundBy(UUID person, String screener, Instant at);

    /** Whether that one says that the person is vulnerable, by any record: since then nobody took it back. */
    @NativeQuery("""
            select count(*) > 0 from screening s join participant k on k.id = s.participant_id
            where k.person_id = (select o.person_id from participant o where o.id = :person)
              and s.screened_by = :screener and s.vulnerable
              and not exists (select 1 from screening l join participant r on r.id = l.participant_id
                              where l.screened_at > s.screened_at and not l.vulnerable and""" + LATER)
    boolean isSaidVulnerableBy(UUID person, String screener);

    /** Reads it anew; fails, to be tried again, when it changed since this transaction first read it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Screening s where s.id = :id")
    Optional<Screening> lock(ScreeningId id);

    /** A list of those of one person. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "screening where participant_id = ?", person.value());
    }
}

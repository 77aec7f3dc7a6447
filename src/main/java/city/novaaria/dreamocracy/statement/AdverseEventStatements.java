package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AdverseEventStatements extends JpaRepository<AdverseEventStatement, StatementId> {

    @Query(
            "select s.enrollmentId from AdverseEventStatement s where s.sessionId = :session and s.latestKey is not null")
    Set<EnrollmentId> statedIn(SessionId session);

    @Query("""
            select s from AdverseEventStatement s
            where s.sessionId = :session and s.latestKey is not null order by s.enrollmentId.value""")
    List<AdverseEventStatement> latestIn(SessionId session);

    /** Something newer is stated of these. */
    @Modifying
    @Query("""
            update AdverseEventStatement s set s.latestKey = null, s.version = s.version + 1
            where s.latestKey in :enrollments""")
    void replace(Collection<UUID> enrollments);

    static KeysetBranch about(EnrollmentId enrollment) {
        return KeysetBranch.of("id", "adverse_event_statement where enrollment_id = ?", enrollment.value());
    }
}

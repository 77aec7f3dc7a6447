package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TeachBacks extends JpaRepository<TeachBack, TeachBackId> {

    Optional<TeachBack> findByIdAndEnrollmentId(TeachBackId id, EnrollmentId enrollment);

    @Query("""
            select t from TeachBack t
            where t.enrollmentId = :enrollment and t.disclosureSha256 in :texts order by t.id.value desc""")
    List<TeachBack> latest(EnrollmentId enrollment, Collection<String> texts, Limit limit);
}

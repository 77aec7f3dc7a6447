package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LaceBindings extends JpaRepository<LaceBinding, BindingId> {

    Optional<LaceBinding> findByLiveDeviceKey(UUID device);

    Optional<LaceBinding> findByLiveEnrollmentKey(UUID enrollment);

    Optional<LaceBinding> findFirstByDeviceIdAndEnrollmentIdOrderByIdDesc(LaceDeviceId device, EnrollmentId enrollment);

    /** Whoever wears something in the session. */
    List<LaceBinding> findBySessionIdAndLiveEnrollmentKeyNotNull(SessionId session);

    /** The seats of one session that wear something. */
    static KeysetBranch branchOf(SessionId session) {
        return KeysetBranch.of("live_enrollment_key", "lace_binding where session_id = ?", session.value());
    }
}

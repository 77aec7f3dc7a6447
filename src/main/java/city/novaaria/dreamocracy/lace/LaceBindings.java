package city.novaaria.dreamocracy.lace;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LaceBindings extends JpaRepository<LaceBinding, BindingId> {

    Optional<LaceBinding> findByLiveDeviceKey(UUID device);

    Optional<LaceBinding> findByLiveEnrollmentKey(UUID enrollment);
}

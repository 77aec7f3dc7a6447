package city.novaaria.dreamocracy.lace;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface LaceCalibrations extends JpaRepository<LaceCalibration, CalibrationId> {

    Optional<LaceCalibration> findByIdAndDeviceId(CalibrationId id, LaceDeviceId device);
}

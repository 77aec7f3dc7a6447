package city.novaaria.dreamocracy.lace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LaceCalibrations extends JpaRepository<LaceCalibration, CalibrationId> {

    Optional<LaceCalibration> findByIdAndDeviceId(CalibrationId id, LaceDeviceId device);

    @Query("""
            select c from LaceCalibration c
            where c.deviceId = :device and c.id.value < :before order by c.id.value desc""")
    List<LaceCalibration> newest(LaceDeviceId device, UUID before, Limit limit);
}

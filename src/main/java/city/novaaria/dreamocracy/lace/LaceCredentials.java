package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.KeysetBranch;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface LaceCredentials extends JpaRepository<LaceCredential, CredentialId> {

    Optional<LaceCredential> findByIdAndDeviceId(CredentialId id, LaceDeviceId device);

    /** Those that count. */
    List<LaceCredential> findByDeviceIdAndRevokedAtIsNull(LaceDeviceId device);

    /** All there ever were. */
    static KeysetBranch branchOf(LaceDeviceId device) {
        return KeysetBranch.of("id", "lace_credential where device_id = ?", device.value());
    }
}

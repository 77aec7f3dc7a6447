package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The crew of a sanctuary knows its devices; to everybody else they do not exist. */
interface LaceDevices extends JpaRepository<LaceDevice, LaceDeviceId> {

    default LaceDevice knownTo(Caller caller, LaceDeviceId id) {
        return findById(id)
                .filter(device -> caller.worksAt(device.sanctuaryId()))
                .orElseThrow(Refused::notFound);
    }

    /** Holds a device of one of these sanctuaries: it is not changed, bound or retired by somebody else meanwhile. */
    @Query("select d.sanctuaryId from LaceDevice d where d.id = :id")
    Optional<SanctuaryId> houseOf(LaceDeviceId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from LaceDevice d where d.id = :id and d.sanctuaryId in :houses")
    Optional<LaceDevice> lock(LaceDeviceId id, Collection<SanctuaryId> houses);

    /** Holds every device that is bound to an enrollment of the session: whoever wants to change one waits. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("""
            select d from LaceDevice d
            where exists (select 1 from LaceBinding b
                          where b.deviceId = d.id and b.sessionId = :session and b.liveEnrollmentKey is not null)
            order by d.id.value""")
    List<LaceDevice> lockBoundIn(SessionId session);

    @Query("select d.label from LaceDevice d where d.sanctuaryId = :sanctuary and d.id <> :except")
    List<String> otherLabels(SanctuaryId sanctuary, LaceDeviceId except);

    /** A list of those that the caller may know; {@code wanted} narrows it when given. */
    static List<KeysetBranch> branches(Caller caller, @Nullable Collection<SanctuaryId> wanted) {
        return caller.sanctuaries().stream()
                .filter(house -> wanted == null || wanted.contains(house))
                .map(house -> KeysetBranch.of("id", "lace_device where sanctuary_id = ?", house.value()))
                .toList();
    }
}

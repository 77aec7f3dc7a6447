package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The stewards of a house know its webhooks; to everybody else they do not exist. */
interface Webhooks extends JpaRepository<Webhook, WebhookId> {

    default Webhook knownTo(Caller caller, WebhookId id) {
        return findById(id)
                .filter(webhook -> caller.holds(webhook.sanctuaryId(), Role.STEWARD))
                .orElseThrow(Refused::notFound);
    }

    /** Holds one of these houses: it is not changed by somebody else meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Webhook w where w.id = :id and w.sanctuaryId in :houses")
    Optional<Webhook> lock(WebhookId id, Collection<SanctuaryId> houses);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Webhook w where w.id = :id")
    Optional<Webhook> lock(WebhookId id);

    /** All of a house, in one order for whoever holds several. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Webhook w where w.sanctuaryId = :sanctuary order by w.id.value")
    List<Webhook> lockAll(SanctuaryId sanctuary);

    /** Without loading it, so that it is read once it is held. */
    @Query("select w.sanctuaryId from Webhook w where w.id = :id and w.sanctuaryId in :houses")
    Optional<SanctuaryId> houseOf(WebhookId id, Collection<SanctuaryId> houses);

    List<Webhook> findBySanctuaryId(SanctuaryId sanctuary);

    /** A list of those that the caller may know; {@code wanted} narrows it when given. */
    static List<KeysetBranch> branches(Caller caller, @Nullable Collection<SanctuaryId> wanted) {
        return caller.sanctuariesAs(Role.STEWARD).stream()
                .filter(house -> wanted == null || wanted.contains(house))
                .map(house -> KeysetBranch.of("id", "webhook where sanctuary_id = ?", house.value()))
                .toList();
    }
}

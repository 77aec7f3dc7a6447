package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Presences extends JpaRepository<Presence, PresenceId> {

    List<Presence> findBySessionIdAndCrewIdIn(SessionId session, Collection<UUID> crew);
}

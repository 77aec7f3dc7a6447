package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.kernel.SessionId;
import org.springframework.data.jpa.repository.JpaRepository;

interface Vigils extends JpaRepository<Vigil, SessionId> {}

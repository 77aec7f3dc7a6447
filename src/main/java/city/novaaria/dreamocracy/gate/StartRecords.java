package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.kernel.SessionId;
import org.springframework.data.jpa.repository.JpaRepository;

interface StartRecords extends JpaRepository<StartRecord, SessionId> {}

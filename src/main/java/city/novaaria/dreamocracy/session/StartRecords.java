package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.SessionId;
import org.springframework.data.jpa.repository.JpaRepository;

interface StartRecords extends JpaRepository<StartRecord, SessionId> {}

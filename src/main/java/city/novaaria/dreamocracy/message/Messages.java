package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import org.springframework.data.jpa.repository.JpaRepository;

interface Messages extends JpaRepository<Message, MessageId> {

    static KeysetBranch of(SessionId session) {
        return KeysetBranch.of("id", "message where session_id = ?", session.value());
    }

    static KeysetBranch to(ParticipantId person) {
        return KeysetBranch.of("message_id", "message_delivery where participant_id = ?", person.value());
    }
}

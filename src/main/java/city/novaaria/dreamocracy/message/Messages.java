package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Collection;
import org.springframework.data.jpa.repository.JpaRepository;

interface Messages extends JpaRepository<Message, MessageId> {

    static KeysetBranch of(SessionId session) {
        return KeysetBranch.of("id", "message where session_id = ?", session.value());
    }

    static KeysetBranch to(ParticipantId person) {
        return KeysetBranch.of("message_id", "message_delivery where participant_id = ?", person.value());
    }

    /** Of gatherings, by how the person signs in. */
    static KeysetBranch to(String subject) {
        return KeysetBranch.of("message_id", "gathering_message_delivery where subject = ?", subject);
    }

    /** The same of some houses only. */
    static KeysetBranch to(ParticipantId person, Collection<SanctuaryId> from) {
        return to(person)
                .and(
                        "exists (select 1 from message m where m.id = message_id and m.sanctuary_id in (?))",
                        from.stream().map(SanctuaryId::value).toList());
    }
}

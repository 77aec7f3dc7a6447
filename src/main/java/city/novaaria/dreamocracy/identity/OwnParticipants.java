package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Optional;

/** Answers which participant a subject is. */
public interface OwnParticipants {

    Optional<ParticipantId> of(String subject);
}

package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.gathering.GatheringId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to messages, never what they say; heard in the transaction of the change. */
public sealed interface MessageEvent extends DomainEvent {

    MessageId message();

    @Override
    default UUID aggregate() {
        return message().value();
    }

    /**
     * It waits for those who are in the session.
     *
     * @param enrollment for whom alone it was left; null when it is for everybody
     */
    record Sent(
            MessageId message,
            SessionId session,
            SanctuaryId sanctuary,
            @Nullable EnrollmentId enrollment,
            Actor actor,
            Instant at)
            implements MessageEvent {}

    /** It waits for people who registered for the gathering; for whom is not said. */
    record SentOfGathering(MessageId message, GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at)
            implements MessageEvent {}
}

package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What the watch over a running dream hears; heard in the transaction of the change. */
public sealed interface WatchEvent extends DomainEvent {

    EnrollmentId enrollment();

    SessionId session();

    /** Somebody said how distressed the person of the enrollment is; how much is not told here. */
    record Rated(
            RatingId rating, EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements WatchEvent {

        @Override
        public UUID aggregate() {
            return rating.value();
        }
    }

    /** Nothing was heard of a person for so long that somebody is asked to look after them. */
    record RatingsMissed(EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements WatchEvent {

        @Override
        public UUID aggregate() {
            return enrollment.value();
        }
    }
}

package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to check-ins, and to how people want to be asked; heard in the transaction of the change. */
public sealed interface AftercareEvent extends DomainEvent {

    /** Check-ins of one session were planned, all that follow from one thing that happened there. */
    record Planned(SessionId session, SanctuaryId sanctuary, List<CheckInId> checkIns, Actor actor, Instant at)
            implements AftercareEvent {

        @Override
        public UUID aggregate() {
            return session.value();
        }
    }

    /** Something was done with a check-in. */
    record CheckInMoved(
            CheckInId checkIn, EnrollmentId enrollment, SanctuaryId sanctuary, Step step, Actor actor, Instant at)
            implements AftercareEvent {

        @Override
        public UUID aggregate() {
            return checkIn.value();
        }
    }

    /** Somebody was asked how they are, and is not well. */
    record DistressFound(CheckInId checkIn, EnrollmentId enrollment, SanctuaryId sanctuary, Actor actor, Instant at)
            implements AftercareEvent {

        @Override
        public UUID aggregate() {
            return checkIn.value();
        }
    }

    /** Somebody said how they want to be asked. */
    record PreferenceChosen(ParticipantId person, Actor actor, Instant at) implements AftercareEvent {

        @Override
        public UUID aggregate() {
            return person.value();
        }

        @Override
        public @Nullable SanctuaryId sanctuary() {
            return null;
        }
    }

    /** What was done with a check-in. */
    enum Step {
        /** The person was not reached. */
        MISSED,
        /** The person was asked. */
        DONE,
        /** The person was not reached often enough to be given up rightly. */
        GIVEN_UP,
        /** The person does not want to be asked. */
        DECLINED,
        /** The person wants to be asked after all. */
        RESUMED,
        /** Somebody else of the crew looks after it. */
        HANDED_OVER
    }
}

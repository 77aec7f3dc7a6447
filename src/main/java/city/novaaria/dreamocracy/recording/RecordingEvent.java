package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What happens to recorders, never whom they capture; heard in the transaction of the change. */
public sealed interface RecordingEvent extends DomainEvent {

    SessionId session();

    @Override
    SanctuaryId sanctuary();

    /** A recorder runs from now on. */
    record Started(RecordingId recording, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RecordingEvent {
        @Override
        public UUID aggregate() {
            return recording.value();
        }
    }

    /** It does not run any more; when it stopped by itself nobody is named, whoever was the cause. */
    record Stopped(RecordingId recording, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RecordingEvent {
        @Override
        public UUID aggregate() {
            return recording.value();
        }
    }

    /** What it took is opened by nobody any more; it had stopped before. */
    record Quarantined(RecordingId recording, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RecordingEvent {
        @Override
        public UUID aggregate() {
            return recording.value();
        }
    }

    /** Somebody is about to open what it took. */
    record Viewed(LookId look, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RecordingEvent {
        @Override
        public UUID aggregate() {
            return look.value();
        }
    }

    /** Somebody of the crew said whether they agree to be recorded; which, is not told here. */
    record CrewDecided(UUID aggregate, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RecordingEvent {}

    /** Somebody asks whether what it took may be handed to somebody; whom, is not told here. */
    record ShareAsked(ShareId share, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RecordingEvent {
        @Override
        public UUID aggregate() {
            return share.value();
        }
    }

    /** Somebody said whether they agree to that; which, is not told here. */
    record ShareAnswered(ShareAnswerId answer, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RecordingEvent {
        @Override
        public UUID aggregate() {
            return answer.value();
        }
    }

    /** Somebody outside has what it took. */
    record HandedOver(ShareId share, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements RecordingEvent {
        @Override
        public UUID aggregate() {
            return share.value();
        }
    }
}

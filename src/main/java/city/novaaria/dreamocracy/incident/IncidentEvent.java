package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to incidents, never what was said nor by whom; heard in the transaction of the change. */
public sealed interface IncidentEvent extends DomainEvent {

    IncidentId incident();

    /** In which session it happened; null when nobody said so. */
    @Nullable
    SessionId session();

    /** It is about how people behave; then who is on duty hears nothing of it. */
    boolean conduct();

    @Override
    default UUID aggregate() {
        return incident().value();
    }

    /**
     * Somebody reported it.
     *
     * @param urgent it is an emergency to which none was reported before: the dream does not go on as if nothing were
     */
    record Reported(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean urgent,
            boolean conduct,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** The service noticed it. */
    record Opened(
            IncidentId incident,
            @Nullable SessionId session,
            SanctuaryId sanctuary,
            boolean conduct,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Who reported it said more. */
    record Added(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean conduct,
            Actor actor,
            Instant at)
            implements IncidentEvent {}

    /** Somebody else read what was said. */
    record Read(
            IncidentId incident,
            @Nullable SessionId session,
            @Nullable SanctuaryId sanctuary,
            boolean conduct,
            Actor actor,
            Instant at)
            implements IncidentEvent {}
}

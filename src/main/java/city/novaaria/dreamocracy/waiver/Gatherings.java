package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Set;

/** Tells the waivers for which session they are asked; the module that keeps the sessions implements it. */
public interface Gatherings {

    /** The session, if the caller may know of it; refuses otherwise. */
    Gathering find(Caller caller, SessionId id);

    /** The session, held until the transaction ends: a start waits for what is decided, or that waits for the start. */
    Gathering hold(SessionId id);

    /** Refuses once people dream, or when the session has ended: nothing is waived in hindsight. */
    void mustBeBeforeTheDream(SessionId id);

    /**
     * One session, as far as a waiver minds.
     *
     * @param version the dreamscape version that it uses now
     * @param endsAt when it is planned to end
     * @param onDuty the subjects of its crew on duty
     */
    record Gathering(SessionId id, SanctuaryId sanctuary, VersionId version, Instant endsAt, Set<String> onDuty) {

        public Gathering {
            onDuty = Set.copyOf(onDuty);
        }

        @Override
        public String toString() {
            return "Gathering[" + id + "]";
        }
    }
}

package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Leaves word for people who registered, in the transaction of what it is about. */
public interface GatheringNews {

    /**
     * Once for each of them, whoever they bring.
     *
     * @param subjects how they sign in
     */
    void leave(News news, Collection<String> subjects, Actor by, Instant at);

    /** What there is to say. */
    enum Kind {
        /** A meeting is near. */
        NEAR,
        /** Whoever waited has a place. */
        MOVED_UP,
        /** Meetings or the place are others now. */
        MOVED,
        CANCELLED
    }

    /**
     * What people are told of a gathering.
     *
     * @param next when the next of its meetings begins; null when none is to come any more
     * @param zone of the house
     * @param place where it is, in words
     */
    record News(
            GatheringId gathering,
            SanctuaryId sanctuary,
            Kind kind,
            String title,
            @Nullable Instant next,
            ZoneId zone,
            String place) {

        @Override
        public String toString() {
            return "News[" + gathering + "]";
        }
    }
}

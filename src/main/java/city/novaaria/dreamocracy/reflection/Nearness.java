package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * How near somebody is to a dream that is told of.
 *
 * @param dreamer the record of the caller by which they were in the dream when it began; null when they were not
 * @param dreaming they are in it still, or have stepped out for a while
 * @param cares they facilitate or organize that session, on duty
 * @param works they work at its sanctuary
 */
record Nearness(
        SanctuaryId sanctuary,
        SessionState session,
        @Nullable ParticipantId dreamer,
        boolean dreaming,
        boolean cares,
        boolean works) {

    boolean belongsTo(ReflectionAudience audience) {
        return switch (audience) {
            case DREAMERS -> dreamer != null;
            case CARE -> cares;
            case HOUSE -> works;
        };
    }

    /** Nobody sees what others left before all are out of the dream: who writes earlier has left it earlier. */
    boolean over() {
        return session == SessionState.AFTERCARE || session == SessionState.CLOSED;
    }

    @Override
    public String toString() {
        return "Nearness[" + session + "]";
    }
}

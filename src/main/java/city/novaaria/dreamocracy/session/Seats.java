package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one place that counts the places of a held session; the schema holds that no more are taken than there are. */
@Component
class Seats {

    private static final List<String> TAKEN =
            EnrollmentState.WITH_A_PLACE.stream().map(Enum::name).toList();

    private final Sessions sessions;
    private final Enrollments enrollments;

    Seats(Sessions sessions, Enrollments enrollments) {
        this.sessions = sessions;
        this.enrollments = enrollments;
    }

    long free(PlannedSession held) {
        return held.capacity() - taken(held.id());
    }

    long taken(SessionId held) {
        return enrollments.countBySessionIdAndStateIn(held, EnrollmentState.WITH_A_PLACE);
    }

    /** Says so to the schema after places were booked or freed. */
    void changed(SessionId held) {
        sessions.countTaken(held.value(), TAKEN);
    }
}

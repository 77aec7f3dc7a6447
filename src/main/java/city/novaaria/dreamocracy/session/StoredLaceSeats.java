package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.lace.LaceSeats;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the laces about the seats that this module keeps. */
@Component
class StoredLaceSeats implements LaceSeats {

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final EntityManager entities;

    StoredLaceSeats(FindSession find, Sessions sessions, Enrollments enrollments, EntityManager entities) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.entities = entities;
    }

    @Override
    public Seat visible(Caller caller, EnrollmentId id) {
        Enrollment seat = find.visible(caller, id);
        return new Seat(seat.id(), seat.sessionId(), seat.sanctuaryId(), counts(seat), seat.version());
    }

    @Override
    public void holdBeforeTheDream(Seat seen) {
        Session session = sessions.lock(seen.session()).orElseThrow(Refused::notFound);
        Enrollment seat = enrollments.lock(seen.id()).orElseThrow(Refused::notFound);
        Readiness.mustBeBeforeTheDream(seat, session);
    }

    @Override
    public boolean counts(EnrollmentId id) {
        Optional<Enrollment> seat = enrollments.findById(id);
        return seat.isPresent() && counts(seat.get());
    }

    /** Seats of a session that was cancelled stay as they are, and nobody dreams in them. */
    private boolean counts(Enrollment seat) {
        return (seat.state().beforeTheDream() || seat.state().live())
                && sessions.findById(seat.sessionId())
                                .orElseThrow(Refused::notFound)
                                .state()
                        != SessionState.CANCELLED;
    }

    @Override
    public long changed(Seat held) {
        Enrollment seat = enrollments.findById(held.id()).orElseThrow(Refused::notFound);
        entities.lock(seat, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return seat.version();
    }
}

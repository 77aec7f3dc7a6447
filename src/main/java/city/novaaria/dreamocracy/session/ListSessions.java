package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.NewestFirst;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Strand;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists sessions, and the enrollments in one of them.
 *
 * <p>A strand is one sanctuary, or one state there when states are asked for. A window of time cuts across the order of
 * the list: it costs on every page as much as it holds of each sanctuary, and not more when the list grows around it.
 * The caller's own enrollments are a strand that costs, under a filter, at most as much as they ever had enrollments.
 */
@Component
class ListSessions {

    private final NewestFirst newestFirst;

    ListSessions(NewestFirst newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** Which sessions are wanted; what is null filters nothing. */
    record Wanted(
            @Nullable Set<SessionState> states,
            @Nullable Set<SanctuaryId> sanctuaries,
            @Nullable Instant startsFrom,
            @Nullable Instant startsTo) {

        private boolean at(SanctuaryId house) {
            return sanctuaries == null || sanctuaries.contains(house);
        }

        private boolean inTime() {
            return startsFrom != null || startsTo != null;
        }

        private Strand narrowed(Strand sessions) {
            Strand since = startsFrom == null ? sessions : sessions.and("s.starts_at >= ?", startsFrom);
            Strand until = startsTo == null ? since : since.and("s.starts_at < ?", startsTo);
            return states == null ? until : until.and("s.state in (?)", names(states));
        }
    }

    /** Those of the sanctuaries where the caller works, and those in which the caller has an enrollment. */
    List<Session> sessions(Caller caller, Wanted wanted, PageAsk page) {
        Stream<Strand> work = caller.sanctuaries().stream().filter(wanted::at).flatMap(house -> ofHouse(house, wanted));
        Stream<Strand> enrollments = caller.participant().stream().map(self -> ownEnrollments(self, wanted));
        return newestFirst.page(Session.class, Stream.concat(work, enrollments).toList(), page);
    }

    /** Everybody in the session, for its crew; else the caller's own enrollments. */
    List<Enrollment> enrollments(Caller caller, Session session, PageAsk page) {
        Strand all =
                Strand.of("id", "enrollment where session_id = ?", session.id().value());
        Strand shown = caller.worksAt(session.sanctuaryId())
                ? all
                : all.and("participant_id = ?", FindEnrollment.self(caller).value());
        return newestFirst.page(
                Enrollment.class,
                EnrollmentState.IN_SIGHT.stream()
                        .map(state -> shown.and("state = ?", state.name()))
                        .toList(),
                page);
    }

    /** A window is ordered by itself: else PostgreSQL would guess that it is soon met on the way through the ids. */
    private static Stream<Strand> ofHouse(SanctuaryId house, Wanted wanted) {
        Strand all = Strand.of("s.id", "session s where s.sanctuary_id = ?", house.value());
        if (wanted.inTime()) {
            return Stream.of(wanted.narrowed(all).orderedBy("s.starts_at"));
        }
        return wanted.states() == null
                ? Stream.of(all)
                : wanted.states().stream().map(state -> all.and("s.state = ?", state.name()));
    }

    /** Counting, unlike a join, leaves PostgreSQL no choice but to begin with the few enrollments. */
    private static Strand ownEnrollments(ParticipantId self, Wanted wanted) {
        Strand enrollments = Strand.of(
                "e.session_id",
                "enrollment e where e.participant_id = ? and e.state not in (?)",
                self.value(),
                names(FindEnrollment.GONE));
        Strand there = wanted.sanctuaries() == null
                ? enrollments
                : enrollments.and(
                        "e.sanctuary_id in (?)",
                        wanted.sanctuaries().stream().map(SanctuaryId::value).toList());
        Strand session = wanted.narrowed(Strand.of("s.id", "session s where s.id = e.session_id"));
        return session.values().isEmpty()
                ? there
                : there.and(
                        "(select count(*) from " + session.from() + ") = 1",
                        session.values().toArray());
    }

    private static List<String> names(Set<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).toList();
    }
}

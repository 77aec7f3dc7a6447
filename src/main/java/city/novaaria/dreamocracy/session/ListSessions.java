package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.SoonestFirst;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Lists sessions, and the enrollments in one of them.
 *
 * <p>A branch is one sanctuary, or one state there when states are asked for. Those of one dreamscape or
 * one series cost, with other filters, at most as much as it has sessions. A window of time cuts across the order of
 * the list: it costs on every page as much as it holds of each sanctuary, and not more when the list grows around it.
 * The caller's own enrollments are a branch that costs, under a filter, at most as much as they ever had enrollments.
 */
@Repository
class ListSessions {

    private final KeysetPages pages;
    private final SeenSessions seen;

    ListSessions(KeysetPages pages, SeenSessions seen) {
        this.pages = pages;
        this.seen = seen;
    }

    /** Which sessions are wanted; what is null filters nothing. */
    record Wanted(
            @Nullable Set<SessionState> states,
            @Nullable Set<SanctuaryId> sanctuaries,
            @Nullable DreamscapeId dreamscape,
            @Nullable Integer dreamscapeVersion,
            @Nullable SessionId series,
            @Nullable CrewId crew,
            @Nullable Instant startsFrom,
            @Nullable Instant startsTo) {

        private boolean at(SanctuaryId house) {
            return sanctuaries == null || sanctuaries.contains(house);
        }

        private boolean inTime() {
            return startsFrom != null || startsTo != null;
        }
    }

    /** Those of the sanctuaries where the caller works, and those in which the caller has an enrollment. */
    List<SeenSession> sessions(Caller caller, Wanted wanted, PageAsk page) {
        Stream<KeysetBranch> work =
                caller.sanctuaries().stream().filter(wanted::at).flatMap(house -> ofHouse(house, wanted));
        Stream<KeysetBranch> enrollments = caller.participants().stream()
                .filter(_ -> wanted.crew() == null)
                .map(self -> ownEnrollments(self, wanted));
        return seen.all(caller, pages.ids(Stream.concat(work, enrollments).toList(), page));
    }

    /** The same in the order in which they are to start. */
    List<SeenSession> soonest(Caller caller, Wanted wanted, SoonestFirst page) {
        Stream<KeysetBranch> work =
                caller.sanctuaries().stream().filter(wanted::at).flatMap(house -> soonestOfHouse(house, wanted));
        Stream<KeysetBranch> own = caller.participants().stream()
                .filter(_ -> wanted.crew() == null)
                .map(self -> soonestOwn(self, wanted));
        List<UUID> ids = pages.soonest(Stream.concat(work, own).toList(), "s.starts_at", page);
        return seen.all(caller, ids).stream()
                .sorted(Comparator.comparingInt(
                        session -> ids.indexOf(session.id().value())))
                .toList();
    }

    /** The order is that of the time, so that a window is a part of it. */
    private static Stream<KeysetBranch> soonestOfHouse(SanctuaryId house, Wanted wanted) {
        KeysetBranch there = inTime(
                madeOf(KeysetBranch.of("s.id", "session s where s.sanctuary_id = ?", house.value()), wanted), wanted);
        KeysetBranch accompanied = wanted.crew() == null
                ? there
                : there.and(
                        "s.id in (select d.session_id from session_duty d where d.crew_id = ?)",
                        wanted.crew().value());
        return wanted.states() == null
                ? Stream.of(accompanied)
                : wanted.states().stream().map(state -> accompanied.and("s.state = ?", state.name()));
    }

    private static KeysetBranch soonestOwn(ParticipantId self, Wanted wanted) {
        KeysetBranch own = KeysetBranch.of(
                "s.id",
                "session s where s.id in (select e.session_id from enrollment e where e.participant_id = ?"
                        + " and e.state not in (?))",
                self.value(),
                names(FindEnrollment.GONE));
        KeysetBranch there = wanted.sanctuaries() == null
                ? own
                : own.and(
                        "s.sanctuary_id in (?)",
                        wanted.sanctuaries().stream().map(SanctuaryId::value).toList());
        return narrowed(there, wanted);
    }

    /** For who accompanies it, everybody in the session; for other crew, who was; else the caller's own enrollments. */
    List<Enrollment> enrollments(Caller caller, Session session, PageAsk page) {
        KeysetBranch all = KeysetBranch.of(
                "e.id", "enrollment e where e.session_id = ?", session.id().value());
        Stream<KeysetBranch> shown;
        if (session.isAccompaniedBy(caller)) {
            shown = inStates(all, EnrollmentState.THERE);
        } else if (caller.worksAt(session.sanctuaryId())) {
            shown = fromAfar(all, session);
        } else {
            shown = caller.participants().stream()
                    .flatMap(self -> inStates(all.and("e.participant_id = ?", self.value()), EnrollmentState.THERE));
        }
        return pages.read(Enrollment.class, shown.toList(), page);
    }

    /** Those that are no enrollment of the person's: who had left was moved there, so that nobody learns that they had. */
    static final String NEVER_THEIRS = "(e.state = 'WITHDRAWN' and e.left_at = e.enrolled_at)";

    /** Every enrollment that the people ever had. */
    List<Enrollment> enrollmentsOf(Set<ParticipantId> own, Set<ParticipantId> others, PageAsk page) {
        return pages.read(
                Enrollment.class,
                Stream.concat(own.stream(), others.stream())
                        .map(person -> KeysetBranch.of(
                                        "e.id", "enrollment e where e.participant_id = ?", person.value())
                                .and("not coalesce(" + NEVER_THEIRS + ", false)"))
                        .toList(),
                page);
    }

    /** Whether somebody has left makes no difference; who enrolled anew is shown once. */
    private static Stream<KeysetBranch> fromAfar(KeysetBranch all, Session session) {
        if (session.startedAt() != null) {
            return Stream.of(
                    all.and("e.dreaming_since is not null"),
                    all.and("e.state = 'CANCELLED'"),
                    all.and("e.left_from = 'CANCELLED'"));
        }
        KeysetBranch last = all.and(FromAfar.LAST_OF_ONE);
        return inStates(last, EnumSet.complementOf(EnumSet.of(EnrollmentState.NO_SHOW)));
    }

    private static Stream<KeysetBranch> inStates(KeysetBranch enrollments, Set<EnrollmentState> states) {
        return states.stream().map(state -> enrollments.and("e.state = ?", state.name()));
    }

    /** A window is ordered by itself: else PostgreSQL would guess that it is soon met on the way through the ids. */
    private static Stream<KeysetBranch> ofHouse(SanctuaryId house, Wanted wanted) {
        if (wanted.crew() != null) {
            return Stream.of(ofCrew(wanted.crew(), house, wanted));
        }
        KeysetBranch all = KeysetBranch.of("s.id", "session s where s.sanctuary_id = ?", house.value());
        if (wanted.inTime()) {
            return Stream.of(narrowed(all, wanted).orderedBy("s.starts_at"));
        }
        KeysetBranch made = madeOf(all, wanted);
        return wanted.states() == null
                ? Stream.of(made)
                : wanted.states().stream().map(state -> made.and("s.state = ?", state.name()));
    }

    /** Those in which somebody of the house is on duty. */
    private static KeysetBranch ofCrew(CrewId crew, SanctuaryId house, Wanted wanted) {
        KeysetBranch there = narrowed(
                KeysetBranch.of("s.id", "session s where s.id = d.session_id and s.sanctuary_id = ?", house.value()),
                wanted);
        return KeysetBranch.of("d.session_id", "session_duty d where d.crew_id = ?", crew.value())
                .and(
                        "(select count(*) from " + there.from() + ") = 1",
                        there.values().toArray());
    }

    /** Counting, unlike a join, leaves PostgreSQL no choice but to begin with the few enrollments. */
    private static KeysetBranch ownEnrollments(ParticipantId self, Wanted wanted) {
        KeysetBranch enrollments = KeysetBranch.of(
                "e.session_id",
                "enrollment e where e.participant_id = ? and e.state not in (?)",
                self.value(),
                names(FindEnrollment.GONE));
        KeysetBranch there = wanted.sanctuaries() == null
                ? enrollments
                : enrollments.and(
                        "e.sanctuary_id in (?)",
                        wanted.sanctuaries().stream().map(SanctuaryId::value).toList());
        KeysetBranch session = narrowed(KeysetBranch.of("s.id", "session s where s.id = e.session_id"), wanted);
        return session.values().isEmpty()
                ? there
                : there.and(
                        "(select count(*) from " + session.from() + ") = 1",
                        session.values().toArray());
    }

    private static KeysetBranch narrowed(KeysetBranch sessions, Wanted wanted) {
        KeysetBranch until = inTime(madeOf(sessions, wanted), wanted);
        return wanted.states() == null ? until : until.and("s.state in (?)", names(wanted.states()));
    }

    private static KeysetBranch inTime(KeysetBranch sessions, Wanted wanted) {
        KeysetBranch since =
                wanted.startsFrom() == null ? sessions : sessions.and("s.starts_at >= ?", wanted.startsFrom());
        return wanted.startsTo() == null ? since : since.and("s.starts_at < ?", wanted.startsTo());
    }

    private static KeysetBranch madeOf(KeysetBranch sessions, Wanted wanted) {
        KeysetBranch together = wanted.series() == null
                ? sessions
                : sessions.and("s.series_id = ?", wanted.series().value());
        KeysetBranch made = wanted.dreamscape() == null
                ? together
                : together.and("s.dreamscape_id = ?", wanted.dreamscape().value());
        return wanted.dreamscapeVersion() == null
                ? made
                : made.and("s.dreamscape_version = ?", wanted.dreamscapeVersion());
    }

    private static List<String> names(Set<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).toList();
    }
}

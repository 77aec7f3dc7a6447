package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.KnownHouses;
import city.novaaria.dreamocracy.participant.RecordLooks;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the seats of one person: all of them to the person and who speaks for them, and to crew what the lists of their
 * houses' sessions tell, so that nobody learns by comparing.
 *
 * <p>A branch costs at most as much as the person ever had enrollments.
 */
@Repository
class SeatsOfPerson {

    private static final String ON_DUTY = """
            exists (select 1 from session_duty d join crew m on m.id = d.crew_id
                where d.session_id = e.session_id and d.duty = 'FACILITATOR' and m.live_key = ?)""";

    private static final String STATE_FROM_AFAR =
            FromAfar.state("(select s.state from session s where s.id = e.session_id)");

    private final KeysetPages pages;
    private final Sessions sessions;
    private final KnownHouses houses;
    private final GuardianRegister guardians;
    private final RecordLooks looks;
    private final ServerClock clock;

    SeatsOfPerson(
            KeysetPages pages,
            Sessions sessions,
            KnownHouses houses,
            GuardianRegister guardians,
            RecordLooks looks,
            ServerClock clock) {
        this.pages = pages;
        this.sessions = sessions;
        this.houses = houses;
        this.guardians = guardians;
        this.looks = looks;
        this.clock = clock;
    }

    /** Which seats are wanted; what is null filters nothing. */
    record Wanted(
            @Nullable Set<EnrollmentState> states, @Nullable Set<SanctuaryId> sanctuaries) {

        private boolean at(SanctuaryId house) {
            return sanctuaries == null || sanctuaries.contains(house);
        }
    }

    /** In which houses somebody speaks for the person, and in which others they are crew. */
    private record Right(boolean own, Set<SanctuaryId> speaking, Set<SanctuaryId> working) {

        boolean none() {
            return !own && speaking.isEmpty() && working.isEmpty();
        }
    }

    /** Refuses, as if there were no such person, whoever is neither near the person nor crew where they are known. */
    @Transactional
    public Page<SeatView> of(Caller caller, ParticipantId person, Wanted wanted, PageAsk ask) {
        Instant at = clock.now();
        Right right = right(caller, person, at);
        if (right.none()) {
            throw Refused.notFound();
        }
        if (!right.working().isEmpty()) {
            looks.atSeats(caller, person, right.working(), at);
        }
        List<Enrollment> found = pages.read(Enrollment.class, branches(caller, person, right, wanted), ask);
        return Page.ofAll(ask, found, enrollment -> enrollment.id().value(), shown -> views(caller, right, shown));
    }

    private Right right(Caller caller, ParticipantId person, Instant at) {
        if (caller.is(person)) {
            return new Right(true, Set.of(), Set.of());
        }
        Set<SanctuaryId> speaking = caller.participant()
                .map(self -> guardians.minorsKnownAt(self, at).getOrDefault(person, Set.of()))
                .orElse(Set.of());
        Set<SanctuaryId> working = caller.sanctuaries().isEmpty() ? Set.of() : new HashSet<>(houses.knownAt(person));
        if (!working.isEmpty()) {
            working.retainAll(caller.sanctuaries());
            working.removeAll(speaking);
        }
        return new Right(false, speaking, working);
    }

    private static List<KeysetBranch> branches(Caller caller, ParticipantId person, Right right, Wanted wanted) {
        KeysetBranch all = KeysetBranch.of("e.id", "enrollment e where e.participant_id = ?", person.value());
        if (right.own()) {
            Set<SanctuaryId> there = wanted.sanctuaries();
            KeysetBranch own = there == null ? all : all.and("e.sanctuary_id in (?)", values(there));
            return List.of(shownAs(wanted, "e.state", own));
        }
        Stream<KeysetBranch> spokenFor =
                in(right.speaking(), all, wanted).map(ward -> shownAs(wanted, "e.state", ward));
        Stream<KeysetBranch> near =
                in(right.working(), all, wanted).map(crew -> shownAs(wanted, "e.state", near(crew, caller)));
        Stream<KeysetBranch> afar = in(right.working(), all, wanted)
                .flatMap(crew -> fromAfar(crew, caller))
                .map(crew -> shownAs(wanted, STATE_FROM_AFAR, crew));
        return Stream.of(spokenFor, near, afar).flatMap(Function.identity()).toList();
    }

    private static Stream<KeysetBranch> in(Set<SanctuaryId> houses, KeysetBranch all, Wanted wanted) {
        return houses.stream().filter(wanted::at).map(house -> all.and("e.sanctuary_id = ?", house.value()));
    }

    private static KeysetBranch shownAs(Wanted wanted, String state, KeysetBranch enrollments) {
        Set<EnrollmentState> states = wanted.states();
        return states == null
                ? enrollments
                : enrollments.and(
                        state + " in (?)", states.stream().map(Enum::name).toList());
    }

    private static KeysetBranch near(KeysetBranch crew, Caller caller) {
        return crew.and("e.state in (%s)".formatted(Rows.literals(EnrollmentState.IN_SIGHT)))
                .and(ON_DUTY, caller.subject());
    }

    /** What {@link ListSessions} shows of one session to crew who does not accompany it. */
    private static Stream<KeysetBranch> fromAfar(KeysetBranch crew, Caller caller) {
        KeysetBranch others = crew.and("not " + ON_DUTY, caller.subject());
        String started = "exists (select 1 from session s where s.id = e.session_id and s.started_at is not null)";
        return Stream.of(
                others.and(started).and(FromAfar.BEGUN_OR_CANCELLED),
                others.and("not " + started).and(FromAfar.LAST_OF_ONE).and("e.state <> 'NO_SHOW'"));
    }

    private List<SeatView> views(Caller caller, Right right, List<Enrollment> shown) {
        Set<SessionId> ids = shown.stream().map(Enrollment::sessionId).collect(Collectors.toSet());
        Map<SessionId, Session> found = ids.isEmpty()
                ? Map.of()
                : sessions.allWithDuties(ids).stream().collect(Collectors.toMap(Session::id, Function.identity()));
        return shown.stream()
                .map(enrollment -> SeatView.of(
                        enrollment,
                        Objects.requireNonNull(found.get(enrollment.sessionId())),
                        caller,
                        right.speaking().contains(enrollment.sanctuaryId())))
                .toList();
    }

    private static List<?> values(Collection<SanctuaryId> houses) {
        return houses.stream().map(SanctuaryId::value).toList();
    }
}

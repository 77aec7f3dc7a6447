package city.novaaria.dreamocracy.gate;

import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.care.CareRegister;
import city.novaaria.dreamocracy.care.ScreeningId;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists how the people of houses stand with their screenings: a branch is one house and one standing.
 *
 * <p>Where a screening is needed the place in the list is that of the enrollment, and else that of the person.
 */
@Repository
class ScreeningsOfHouses {

    private static final Role[] READERS = {Role.ORGANIZER, Role.FACILITATOR, Role.ETHICIST};

    private static final String WAITS = "c.outcome = 'REFER' and c.cleared_at is null";

    private static final String COUNTS = "not (" + WAITS + ") and c.valid_until > ?";

    /** Impartial is who screens, and who has the second look; what says that somebody must not dream now takes one, too. */
    private static final String SHOWN = """
            select e.id as place, 'NEEDED' as state, e.participant_id, cast(null as uuid) as screening_id,
                cast(null as timestamp(3) with time zone) as valid_until, e.id as enrollment_id, e.session_id,
                (select s.starts_at from session s where s.id = e.session_id) as needed_by,
                case when %s and case when %s then e.sanctuary_id = any (?) else e.sanctuary_id = any (?) and %s end
                    then true else false end as you_may
            from enrollment e where e.id = any (?)
            union all
            select c.participant_id, case when %s then 'REFERRED' else 'VALID' end, c.participant_id, c.id,
                c.valid_until, cast(null as uuid), cast(null as uuid), cast(null as timestamp(3) with time zone),
                case when %s and exists (select 1 from participant_known_at k
                    where k.participant_id = c.participant_id and k.sanctuary_id = any (?))
                    and %s and %s then true else false end
            from screening c where c.latest_key = any (?)
            order by 1 desc""".formatted(
                    ParticipantRegister.IMPARTIAL.formatted("e.participant_id"),
                    CareRegister.NOT_STOPPED.formatted("e.participant_id"),
                    CareRegister.NOT_FOUND_BY.formatted("e.participant_id"),
                    WAITS,
                    WAITS,
                    ParticipantRegister.IMPARTIAL.formatted("c.participant_id"),
                    CareRegister.NOT_FOUND_BY.formatted("c.participant_id"));

    private final KeysetPages pages;
    private final SanctuaryRegister sanctuaries;
    private final JdbcClient jdbc;

    ScreeningsOfHouses(KeysetPages pages, SanctuaryRegister sanctuaries, JdbcClient jdbc) {
        this.pages = pages;
        this.sanctuaries = sanctuaries;
        this.jdbc = jdbc;
    }

    /**
     * Which are wanted; what is null filters nothing.
     *
     * @param at what has run out by then counts no more
     */
    record Wanted(
            @Nullable Set<ScreeningStanding> states,
            @Nullable Set<SanctuaryId> sanctuaries,
            @Nullable SessionId session,
            @Nullable Instant validUntilBefore,
            Instant at) {

        private boolean at(SanctuaryId house) {
            return sanctuaries == null || sanctuaries.contains(house);
        }

        private Stream<ScreeningStanding> standings() {
            return (states == null ? EnumSet.allOf(ScreeningStanding.class) : states).stream();
        }
    }

    @Transactional(readOnly = true)
    public Page<PersonScreeningView> page(Caller caller, Wanted wanted, PageAsk ask) {
        Set<SanctuaryId> houses =
                caller.sanctuariesAs(READERS).stream().filter(wanted::at).collect(Collectors.toSet());
        Map<SanctuaryId, PolicyProfile> policies = houses.isEmpty() ? Map.of() : sanctuaries.policies(houses);
        List<KeysetBranch> branches = houses.stream()
                .flatMap(house -> wanted.standings()
                        .flatMap(standing ->
                                branch(standing, house, Objects.requireNonNull(policies.get(house)), wanted)))
                .toList();
        return Page.ofAll(ask, pages.ids(branches, ask), id -> id, places -> views(caller, places, wanted.at()));
    }

    private static Stream<KeysetBranch> branch(
            ScreeningStanding standing, SanctuaryId house, PolicyProfile policy, Wanted wanted) {
        return switch (standing) {
            case NEEDED ->
                wanted.validUntilBefore() == null ? Stream.of(needed(house, policy, wanted)) : Stream.empty();
            case REFERRED -> Stream.of(referred(house, wanted));
            case VALID -> Stream.of(valid(house, wanted));
        };
    }

    private static KeysetBranch needed(SanctuaryId house, PolicyProfile policy, Wanted wanted) {
        KeysetBranch unscreened = ScreeningTasks.unscreened(house, policy, wanted.at());
        SessionId session = wanted.session();
        return (session == null ? unscreened : unscreened.and("s.id = ?", session.value()))
                .orderedBy(ScreeningTasks.IN_TIME);
    }

    private static KeysetBranch referred(SanctuaryId house, Wanted wanted) {
        KeysetBranch waiting = KeysetBranch.of(
                "c.participant_id",
                "screening c where " + WAITS + " and c.valid_until > ? and c.latest_key is not null",
                wanted.at());
        return runningOut(wanted, ofSession(wanted, knownAt(house, waiting), "c.participant_id", house))
                .orderedBy("c.outcome, c.cleared_at, c.valid_until, c.id");
    }

    /**
     * Those of a house are found by its people, and those that run out soon by when they do. Counting, unlike a condition that
     * one exists, leaves PostgreSQL no choice but to begin with the people.
     */
    private static KeysetBranch valid(SanctuaryId house, Wanted wanted) {
        if (wanted.validUntilBefore() == null) {
            KeysetBranch people = KeysetBranch.of(
                            "k.participant_id", "participant_known_at k where k.sanctuary_id = ?", house.value())
                    .and(
                            "(select count(*) from screening c where c.latest_key = k.participant_id and " + COUNTS
                                    + ") = 1",
                            wanted.at());
            return ofSession(wanted, people, "k.participant_id", house);
        }
        KeysetBranch counting = KeysetBranch.of(
                "c.participant_id", "screening c where c.latest_key is not null and " + COUNTS, wanted.at());
        return runningOut(wanted, ofSession(wanted, knownAt(house, counting), "c.participant_id", house))
                .orderedBy("c.valid_until, c.id");
    }

    /** It does not differ by who has left. */
    private static KeysetBranch ofSession(Wanted wanted, KeysetBranch branch, String person, SanctuaryId house) {
        SessionId session = wanted.session();
        return session == null
                ? branch
                : branch.and(
                        person + " in (select x.participant_id from enrollment x"
                                + " where x.session_id = ? and x.sanctuary_id = ?)",
                        session.value(),
                        house.value());
    }

    private static KeysetBranch runningOut(Wanted wanted, KeysetBranch screenings) {
        Instant before = wanted.validUntilBefore();
        return before == null ? screenings : screenings.and("c.valid_until < ?", before);
    }

    private static KeysetBranch knownAt(SanctuaryId house, KeysetBranch screenings) {
        return screenings.and(ParticipantRegister.KNOWN_AT.formatted("c.participant_id"), house.value());
    }

    private List<PersonScreeningView> views(Caller caller, List<UUID> places, Instant at) {
        if (places.isEmpty()) {
            return List.of();
        }
        String self = caller.subject();
        Object clearing = Rows.ids(caller.sanctuariesAs(Role.FACILITATOR, Role.ETHICIST));
        return jdbc.sql(SHOWN)
                .params(self, self, time(at))
                .param(Rows.ids(caller.sanctuariesAs(Role.ORGANIZER, Role.FACILITATOR)))
                .param(clearing)
                .params(self, time(at))
                .param(Rows.uuids(places))
                .param(clearing)
                .params(self, self)
                .params(self, time(at))
                .param(Rows.uuids(places))
                .query((row, _) -> view(row))
                .list();
    }

    private static PersonScreeningView view(ResultSet row) throws SQLException {
        UUID screening = row.getObject("screening_id", UUID.class);
        UUID enrollment = row.getObject("enrollment_id", UUID.class);
        UUID session = row.getObject("session_id", UUID.class);
        return new PersonScreeningView(
                new ParticipantId(uuid(row, "participant_id")),
                ScreeningStanding.valueOf(row.getString("state")),
                screening == null ? null : new ScreeningId(screening),
                instantIfAny(row, "valid_until"),
                enrollment == null ? null : new EnrollmentId(enrollment),
                session == null ? null : new SessionId(session),
                instantIfAny(row, "needed_by"),
                row.getBoolean("you_may"));
    }
}

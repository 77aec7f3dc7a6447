package city.novaaria.dreamocracy.presence;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.CrewPresence;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the table, anew with every question: a person is there by whichever of their duties they said so. */
@Component
class StoredPresence implements CrewPresence, PresenceRegister {

    private final Rows rows;

    StoredPresence(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> away(PlannedSession session, Collection<Member> crew, PolicyProfile policy, Instant at) {
        return of(session, crew, policy, at).entrySet().stream()
                .filter(person ->
                        person.getValue() == PresenceState.SILENT || person.getValue() == PresenceState.ON_BREAK)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, PresenceState> of(
            PlannedSession session, Collection<Member> crew, PolicyProfile policy, Instant at) {
        Map<String, Seen> seen = seenIn(session.id());
        PresenceState unheard = unheard(session, policy, at);
        return crew.stream()
                .map(Member::subject)
                .distinct()
                .collect(
                        Collectors.toMap(subject -> subject, subject -> state(seen.get(subject), unheard, policy, at)));
    }

    private static PresenceState state(@Nullable Seen seen, PresenceState unheard, PolicyProfile policy, Instant at) {
        return seen == null ? unheard : seen.stateAt(at, policy);
    }

    @Override
    public Optional<Instant> lastSignOfSilent(
            PlannedSession session, Collection<Member> crew, PolicyProfile policy, Instant at) {
        Map<String, Seen> seen = seenIn(session.id());
        PresenceState unheard = unheard(session, policy, at);
        return crew.stream()
                .map(Member::subject)
                .filter(subject -> state(seen.get(subject), unheard, policy, at) == PresenceState.SILENT)
                .map(subject -> seen.containsKey(subject) ? seen.get(subject).at() : session.startedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    @Override
    public Optional<Instant> quietSince(
            PlannedSession session, Collection<Member> crew, PolicyProfile policy, Instant at) {
        Map<String, Seen> seen = seenIn(session.id());
        Instant started = session.startedAt();
        Seen unheard = policy.presenceRequired() && started != null ? new Seen(started, null) : null;
        return crew.stream()
                .map(Member::subject)
                .flatMap(subject -> Stream.ofNullable(seen.getOrDefault(subject, unheard)))
                .filter(last -> last.isQuiet(at, policy))
                .map(Seen::at)
                .min(Comparator.naturalOrder());
    }

    /** What somebody is of whom nothing was heard: silent, once everybody on duty should have been heard of. */
    static PresenceState unheard(PlannedSession session, PolicyProfile policy, Instant at) {
        Instant started = session.startedAt();
        boolean expected =
                policy.presenceRequired() && started != null && at.isAfter(started.plus(policy.presenceWithin()));
        return expected ? PresenceState.SILENT : PresenceState.NOT_WATCHED;
    }

    private Map<String, Seen> seenIn(SessionId session) {
        Map<String, Seen> seen = new HashMap<>();
        rows.ask("""
                        select c.subject, p.seen_at, p.break_until from presence p join crew c on c.id = p.crew_id
                        where p.session_id = ?""").param(session.value()).query(row -> {
            seen.merge(
                    row.getString("subject"),
                    new Seen(instant(row, "seen_at"), instantIfAny(row, "break_until")),
                    (one, other) -> other.isLaterThan(one) ? other : one);
        });
        return seen;
    }
}

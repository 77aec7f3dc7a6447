package city.novaaria.dreamocracy.care;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question: one statement for all that is asked. */
@Component
class StoredCareRegister implements CareRegister {

    /** The latest screening of each, once for each on whom they depend; by merged records, too. */
    private static final String ABOUT = """
            select p.person_id, p.id, s.id as screening_id, s.outcome, s.cleared_at is not null as cleared, s.screened_at, s.valid_until, s.vulnerable, r.subject
            from participant p
            left join screening s on s.latest_key = p.id
            left join relation r on r.participant_id = p.id and r.ended_at is null
            where p.person_id = any (?)""";

    /**
     * Whoever must not be the one to look a second time: they found it, or a relation or guardianship ever bound them to the
     * person.
     */
    private static final String CLOSE = """
            select k.person_id, s.screened_by as subject
            from participant k join screening s on s.participant_id = k.id
            where k.person_id = any (:people) and s.outcome <> 'CLEARED' and s.cleared_at is null
              and not exists (select 1 from screening l join participant r on r.id = l.participant_id
                              where l.screened_at >= s.screened_at
                                and (l.outcome = 'CLEARED' or l.cleared_at is not null) and""" + Screenings.LATER + """

            union
            select k.person_id, r.subject
            from participant k join relation r on r.participant_id = k.id
            where k.person_id = any (:people)
            union
            select k.person_id, w.subject
            from participant k
            join guardianship g on g.participant_id = k.id or g.guardian_id = k.id
            join participant o on o.id in (g.participant_id, g.guardian_id)
            join participant w on w.person_id = o.person_id
            where k.person_id = any (:people) and w.subject is not null""";

    private final Rows rows;

    StoredCareRegister(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<ParticipantId, Care> about(Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<ParticipantId, ScreeningFacts> latest = new HashMap<>();
        Map<ParticipantId, ScreeningFacts> merged = new HashMap<>();
        Map<ParticipantId, Set<String>> ties = new HashMap<>();
        rows.ask(ABOUT).param(Rows.ids(people)).query(row -> {
            ParticipantId person = new ParticipantId(uuid(row, "person_id"));
            String outcome = row.getString("outcome");
            if (outcome != null) {
                ScreeningFacts found = new ScreeningFacts(
                        uuid(row, "screening_id"),
                        ScreeningFacts.Finding.valueOf(outcome),
                        row.getBoolean("cleared"),
                        instant(row, "screened_at"),
                        instant(row, "valid_until"),
                        row.getBoolean("vulnerable"),
                        Set.of());
                (person.value().equals(uuid(row, "id")) ? latest : merged)
                        .merge(person, found, StoredCareRegister::stricter);
            }
            String tie = row.getString("subject");
            if (tie != null) {
                ties.computeIfAbsent(person, _ -> new HashSet<>()).add(tie);
            }
        });
        Map<ParticipantId, Care> care = new HashMap<>();
        people.forEach(person -> care.put(
                person,
                new Care(strictest(latest.get(person), merged.get(person)), ties.getOrDefault(person, Set.of()))));
        Set<ParticipantId> waiting = care.entrySet().stream()
                .filter(each -> each.getValue().waitsForSecondLook())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        closeTo(waiting)
                .forEach((person, subjects) ->
                        care.computeIfPresent(person, (_, known) -> known.notClearedBy(subjects)));
        return care;
    }

    /** Asked for those only who were referred or stopped, who are few. */
    private Map<ParticipantId, Set<String>> closeTo(Set<ParticipantId> people) {
        Map<ParticipantId, Set<String>> close = new HashMap<>();
        if (!people.isEmpty()) {
            rows.ask(CLOSE).param("people", Rows.ids(people)).query(row -> {
                close.computeIfAbsent(new ParticipantId(uuid(row, "person_id")), _ -> new HashSet<>())
                        .add(row.getString("subject"));
            });
        }
        return close;
    }

    /** What was found by a merged record lets nobody dream, and keeps from it until the person is screened anew. */
    private static @Nullable ScreeningFacts strictest(@Nullable ScreeningFacts own, @Nullable ScreeningFacts merged) {
        if (merged == null || (own == null && weight(merged) == 0)) {
            return own;
        }
        return own == null ? merged : stricter(own, merged);
    }

    /** Of two screenings of one person the one that stands in the way; whom one of them found vulnerable is so. */
    private static ScreeningFacts stricter(ScreeningFacts one, ScreeningFacts other) {
        ScreeningFacts counts = weight(other) > weight(one) ? other : one;
        return new ScreeningFacts(
                counts.screeningId(),
                counts.outcome(),
                counts.cleared(),
                counts.at(),
                counts.validUntil(),
                one.vulnerable() || other.vulnerable(),
                Set.of());
    }

    private static int weight(ScreeningFacts found) {
        return found.cleared()
                ? 0
                : switch (found.outcome()) {
                    case CLEARED -> 0;
                    case REFER -> 1;
                    case HARD_STOP -> 2;
                };
    }

    @Override
    public Map<String, Set<String>> circlesOf(Collection<String> subjects) {
        Map<String, Set<String>> circles = new HashMap<>();
        if (!subjects.isEmpty()) {
            among(subjects).forEach(tie -> {
                circles.computeIfAbsent(tie.dependent(), _ -> new HashSet<>()).add(tie.other());
                circles.computeIfAbsent(tie.other(), _ -> new HashSet<>()).add(tie.dependent());
            });
        }
        return circles;
    }

    /** Both sides by the names under which they sign in; joined here, so that the gate asks once. */
    private List<Tie> among(Collection<String> subjects) {
        return rows.ask("""
                        select p.subject as dependent, r.subject as other
                        from relation r join participant k on k.id = r.participant_id
                        join participant p on p.person_id = k.person_id
                        where r.subject in (:subjects) and p.subject is not null and r.ended_at is null
                        union
                        select p.subject, r.subject
                        from participant p join participant k on k.person_id = p.person_id
                        join relation r on r.participant_id = k.id
                        where p.subject in (:subjects) and r.ended_at is null""").param("subjects", subjects).query(Tie.class).list();
    }
}

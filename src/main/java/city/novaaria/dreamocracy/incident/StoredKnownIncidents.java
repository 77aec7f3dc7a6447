package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Remedy.By;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.NightmareFacts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.KnownIncidents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the tables, with one statement each. */
@Component
class StoredKnownIncidents implements KnownIncidents {

    /** What is the same as another one is as bad as that one, and settled with it; how somebody behaved is told by nothing. */
    private static final String SERIOUS_DREAMS = """
            select e.id, k.person_id, s.intensity, count(case when o.state <> 'CLOSED' then 1 end) = 0 as settled
            from participant k join enrollment e on e.participant_id = k.id join session s on s.id = e.session_id
            join incident i on i.session_id = e.session_id
                and (i.participant_id is null or i.participant_id = e.participant_id)
            join incident o on o.id = coalesce(i.duplicate_of, i.id)
            where k.person_id = any (?) and e.dreaming_since is not null and not (e.session_id = any (?))
              and not i.conduct and not o.conduct and o.severity in ('S1', 'S2') and o.relatedness <> 'NOT_RELATED'
            group by e.id, k.person_id, s.intensity""";

    private final Rows rows;

    StoredKnownIncidents(Rows rows) {
        this.rows = rows;
    }

    @Override
    public IncidentFacts in(SessionId session) {
        List<Part> parts = rows.ask("""
                        select nightmare, case when nightmare is not null then state end as stands, role, action, signer, next_step,
                               count(case when state = 'REPORTED' and (urgent or serious) then 1 end) > 0 as emergency,
                               count(case when nightmare is null and serious and state in ('TRIAGED', 'CONTAINING')
                                   then 1 end) > 0 as not_contained,
                               count(case when severity = 'S1' and serious and state <> 'DUPLICATE' then 1 end) > 0 as ended
                        from (select i.state, i.severity, i.emergency and i.related_to is null as urgent,
                                     coalesce(i.severity in ('S1', 'S2') and i.relatedness <> 'NOT_RELATED', false) as serious,
                                     case when i.severity in ('S1', 'S2') and i.relatedness <> 'NOT_RELATED'
                                         and i.incident_class = 'SHARED_NIGHTMARE' and not i.conduct
                                         and i.state not in ('REPORTED', 'DUPLICATE') then i.id end as nightmare,
                                     case when i.conduct then null
                                         when i.state = 'REPORTED' then 'TRIAGE_INCIDENT'
                                         when i.state = 'REOPENED' then 'INVESTIGATE_INCIDENT'
                                         when i.state = 'INVESTIGATING' then 'CONCLUDE_INCIDENT'
                                         when i.severity not in ('S1', 'S2') or i.relatedness = 'NOT_RELATED' then null
                                         when i.state = 'CONTAINED' then 'INVESTIGATE_INCIDENT'
                                         when i.state in ('TRIAGED', 'CONTAINING') then
                                             case when i.incident_class = 'SHARED_NIGHTMARE' then 'SIGN_CONTAINMENT'
                                                 else 'CONTAIN_INCIDENT' end end as next_step,
                                     s.role, s.action, s.signer
                              from incident i left join containment_signature s on s.incident_id = i.id
                              where i.session_id = ?) known
                        group by nightmare, case when nightmare is not null then state end, role, action, signer, next_step""")
                .param(session.value())
                .query((row, _) -> new Part(
                        row.getObject("nightmare", UUID.class),
                        row.getString("stands"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("signer"),
                        row.getString("next_step"),
                        row.getBoolean("emergency"),
                        row.getBoolean("not_contained"),
                        row.getBoolean("ended")))
                .list();
        return new IncidentFacts(
                parts.stream().anyMatch(Part::emergency),
                parts.stream().anyMatch(Part::notContained),
                parts.stream().anyMatch(Part::ended),
                nightmares(parts),
                parts.stream()
                        .flatMap(part -> Stream.ofNullable(part.next()))
                        .map(Remedy::valueOf)
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<SeriousDream> seriousDreamsOf(Collection<ParticipantId> people, Set<SessionId> except) {
        return rows.ask(SERIOUS_DREAMS)
                .param(Rows.ids(people))
                .param(Rows.ids(except))
                .query((row, _) -> new SeriousDream(
                        new EnrollmentId(row.getObject("id", UUID.class)),
                        new ParticipantId(row.getObject("person_id", UUID.class)),
                        Intensity.valueOf(row.getString("intensity")),
                        row.getBoolean("settled")))
                .list();
    }

    private static List<NightmareFacts> nightmares(List<Part> parts) {
        Map<UUID, List<Part>> ofEach = new TreeMap<>();
        for (Part part : parts) {
            if (part.nightmare() != null) {
                ofEach.computeIfAbsent(part.nightmare(), _ -> new ArrayList<>()).add(part);
            }
        }
        return ofEach.entrySet().stream()
                .map(nightmare -> nightmare(nightmare.getKey(), nightmare.getValue()))
                .toList();
    }

    private static NightmareFacts nightmare(UUID incident, List<Part> parts) {
        String state = parts.getFirst().state();
        boolean open = IncidentState.TRIAGED.name().equals(state)
                || IncidentState.CONTAINING.name().equals(state);
        Set<By> missing = EnumSet.noneOf(By.class);
        for (ContainmentRole role : ContainmentRole.values()) {
            if (open && parts.stream().noneMatch(part -> role.name().equals(part.role()))) {
                missing.add(By.valueOf(role.name()));
            }
        }
        return new NightmareFacts(
                incident,
                !open,
                missing,
                parts.stream().flatMap(part -> Stream.ofNullable(part.signer())).collect(Collectors.toSet()),
                parts.stream()
                        .anyMatch(part -> ContainmentAction.CONTINUE.name().equals(part.action())));
    }

    /** What one role did about a nightmare, or nothing of any; of all other incidents together what they keep from going on. */
    private record Part(
            @Nullable UUID nightmare,
            @Nullable String state,
            @Nullable String role,
            @Nullable String action,
            @Nullable String signer,
            @Nullable String next,
            boolean emergency,
            boolean notContained,
            boolean ended) {

        @Override
        public String toString() {
            return "Part[" + nightmare + ", " + role + "]";
        }
    }
}

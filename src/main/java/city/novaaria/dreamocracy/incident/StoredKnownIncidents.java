package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Remedy.By;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.NightmareFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.OpenFacts;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.KnownIncidents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the tables, with one statement each, and one more about what is open where there is anything. */
@Component
class StoredKnownIncidents implements KnownIncidents {

    /** What is the same as another one is as bad as that one, and settled with it; how somebody behaved is told by nothing. */
    private static final String SERIOUS_DREAMS = """
            select k.person_id, s.intensity, e.completed and k.id = k.person_id as completed,
                   count(case when o.state <> 'CLOSED' then 1 end) = 0 as settled
            from participant k join enrollment e on e.participant_id = k.id join session s on s.id = e.session_id
            join incident i on i.session_id = e.session_id
                and (i.participant_id is null or i.participant_id = e.participant_id)
            join incident o on o.id = coalesce(i.duplicate_of, i.id)
            where k.person_id = any (?) and e.dreaming_since is not null and not (e.session_id = any (?))
              and not i.conduct and not o.conduct and o.severity in ('S1', 'S2') and o.relatedness <> 'NOT_RELATED'
            group by e.id, k.id, k.person_id, s.intensity""";

    private final Rows rows;

    StoredKnownIncidents(Rows rows) {
        this.rows = rows;
    }

    /** What is to be done about each, and who does not do it; of what was only reported nothing more is told apart. */
    private static final String OPEN = """
            select distinct case i.state when 'REPORTED' then 'TRIAGE_INCIDENT' when 'INVESTIGATING' then 'CONCLUDE_INCIDENT'
                       when 'TRIAGED' then 'CONTAIN_INCIDENT' when 'CONTAINING' then 'CONTAIN_INCIDENT'
                       else 'INVESTIGATE_INCIDENT' end as next_step,
                   i.conduct, case when i.state <> 'REPORTED' then i.id end as incident,
                   case when i.state = 'INVESTIGATING' then i.lead end as lead, concerned.subject as concerned,
                   case when i.state in ('CONTAINED', 'REOPENED') then i.reporter end as reporter, part.subject as part,
                   dreamer.subject as dreamer
            from incident i left join participant concerned on concerned.id = i.participant_id
            left join incident_part part on part.incident_id = i.id and i.state in ('CONTAINED', 'REOPENED')
            left join (select e.session_id, p.subject from enrollment e join participant p on p.id = e.participant_id
                    join crew c on c.subject = p.subject and c.sanctuary_id = e.sanctuary_id
                        and c.role in ('ETHICIST', 'FACILITATOR')
                    where e.session_id = ?) dreamer
                on dreamer.session_id = i.session_id
            where i.session_id = ? and (i.state in ('REPORTED', 'REOPENED', 'INVESTIGATING')
                or i.severity in ('S1', 'S2') and i.relatedness <> 'NOT_RELATED' and (i.state = 'CONTAINED'
                    or i.state in ('TRIAGED', 'CONTAINING') and (i.conduct or i.incident_class <> 'SHARED_NIGHTMARE')))""";

    @Override
    public IncidentFacts in(SessionId session) {
        List<Part> parts = rows.ask("""
                        select nightmare, case when nightmare is not null then state end as stands, role, action, signer,
                               count(case when state = 'REPORTED' and (urgent or serious) then 1 end) > 0 as emergency,
                               count(case when nightmare is null and serious and state in ('TRIAGED', 'CONTAINING')
                                   then 1 end) > 0 as not_contained,
                               count(case when severity = 'S1' and serious and state <> 'DUPLICATE' then 1 end) > 0 as ended
                        from (select i.state, i.severity, i.emergency and i.related_to is null as urgent,
                                     coalesce(i.severity in ('S1', 'S2') and i.relatedness <> 'NOT_RELATED', false) as serious,
                                     case when i.severity in ('S1', 'S2') and i.relatedness <> 'NOT_RELATED'
                                         and i.incident_class = 'SHARED_NIGHTMARE' and not i.conduct
                                         and i.state not in ('REPORTED', 'DUPLICATE') then i.id end as nightmare,
                                     s.role, s.action, s.signer
                              from incident i left join containment_signature s on s.incident_id = i.id
                              where i.session_id = ?) known
                        group by nightmare, case when nightmare is not null then state end, role, action, signer""")
                .param(session.value())
                .query((row, _) -> new Part(
                        row.getObject("nightmare", UUID.class),
                        row.getString("stands"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("signer"),
                        row.getBoolean("emergency"),
                        row.getBoolean("not_contained"),
                        row.getBoolean("ended")))
                .list();
        List<NightmareFacts> nightmares = nightmares(parts);
        return new IncidentFacts(
                parts.stream().anyMatch(Part::emergency),
                parts.stream().anyMatch(Part::notContained),
                parts.stream().anyMatch(Part::ended),
                nightmares,
                parts.isEmpty()
                        ? List.of()
                        : Stream.concat(open(session), nightmares.stream().flatMap(StoredKnownIncidents::signing))
                                .toList());
    }

    private Stream<OpenFacts> open(SessionId session) {
        Map<Open, Set<String>> involved = new HashMap<>();
        rows.ask(OPEN).param(session.value()).param(session.value()).query(row -> {
            Open open = new Open(
                    Remedy.valueOf(row.getString("next_step")),
                    row.getBoolean("conduct"),
                    row.getObject("incident", UUID.class),
                    row.getString("lead"),
                    row.getString("concerned"));
            Set<String> people = involved.computeIfAbsent(open, _ -> new HashSet<>());
            for (String party : List.of("concerned", "reporter", "part", "dreamer")) {
                Stream.ofNullable(row.getString(party)).forEach(people::add);
            }
        });
        return involved.entrySet().stream().map(open -> open.getKey().without(open.getValue()));
    }

    /** What is to be done about one incident, or about all that were only reported. */
    private record Open(
            Remedy next,
            boolean conduct,
            @Nullable UUID incident,
            @Nullable String lead,
            @Nullable String concerned) {

        /** Whoever facilitates may look into what was reported, also there, unless it is about how somebody behaved. */
        OpenFacts without(Set<String> involved) {
            boolean anybody = next == Remedy.TRIAGE_INCIDENT && !conduct;
            return new OpenFacts(
                    next,
                    conduct,
                    anybody ? Set.of(By.ETHICIST, By.FACILITATOR) : Set.of(By.ETHICIST),
                    !anybody,
                    lead,
                    involved);
        }

        @Override
        public String toString() {
            return "Open[" + next + "]";
        }
    }

    private static Stream<OpenFacts> signing(NightmareFacts nightmare) {
        return nightmare.contained()
                ? Stream.of()
                : Stream.of(new OpenFacts(
                        Remedy.SIGN_CONTAINMENT, false, nightmare.missing(), true, null, nightmare.signed()));
    }

    @Override
    public List<SeriousDream> seriousDreamsOf(Collection<ParticipantId> people, Set<SessionId> except) {
        return rows.ask(SERIOUS_DREAMS)
                .param(Rows.ids(people))
                .param(Rows.ids(except))
                .query((row, _) -> new SeriousDream(
                        new ParticipantId(row.getObject("person_id", UUID.class)),
                        Intensity.valueOf(row.getString("intensity")),
                        row.getBoolean("completed"),
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
            boolean emergency,
            boolean notContained,
            boolean ended) {

        @Override
        public String toString() {
            return "Part[" + nightmare + ", " + role + "]";
        }
    }
}

package city.novaaria.dreamocracy.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks through the tables for dreams that ran against the charter, without any of the service's code.
 *
 * <p>Each query is written from what the charter says and names what it finds; an empty answer is what everybody hopes
 * for.
 */
public final class DreamChecker {

    /** Who dreams, or ever dreamt. */
    private static final String DREAMT = "enrollment e join session s on s.id = e.session_id";

    private static final String REVIEW = " join ethics_review r on r.dreamscape_version_id = s.dreamscape_version_id";

    /** How many dreamers one facilitator may accompany. */
    private static final String RATIO = """
            case when v.modality = 'ASLEEP' then 2 else
                case s.intensity when 'I1' then 25 when 'I2' then 15 when 'I3' then 8 when 'I4' then 4 else 2 end
            end""";

    private static final Map<String, String> VIOLATIONS = new LinkedHashMap<>();

    static {
        VIOLATIONS.put("G1: dreamt without a consent that was given before and still counted", """
                select e.id from %s left join consent c on c.id = e.consent_id
                where e.dreaming_since is not null
                    and (c.id is null or c.participant_id <> e.participant_id or c.guardian_id is not null
                        or c.given_at > e.dreaming_since or c.valid_until <= e.dreaming_since
                        or c.withdrawn_at < e.dreaming_since or c.status = 'REFUSED')""".formatted(DREAMT));
        VIOLATIONS.put("G1: dreams on a consent that does not count now", """
                select e.id from enrollment e left join consent c on c.id = e.consent_id
                where e.state in ('DREAMING', 'STEPPED_OUT')
                    and (c.id is null or c.status <> 'ACTIVE' or c.dreamscape_version_id <> e.dreamscape_version_id)""");
        VIOLATIONS.put(
                "G3: was taken into the dream after leaving",
                "select e.id from enrollment e where e.state = 'WITHDRAWN' and e.left_at < e.dreaming_since");
        VIOLATIONS.put("G12: started without an approval in force", """
                select s.id from session s left join ethics_review r
                    on r.dreamscape_version_id = s.dreamscape_version_id and r.sanctuary_id = s.sanctuary_id
                where s.started_at is not null
                    and (r.id is null or r.decided_at is null or r.decided_at > s.started_at
                        or r.expires_at <= s.started_at or r.state = 'REJECTED')""");
        VIOLATIONS.put("G12: started with too few votes for it", """
                select s.id from session s%s
                where s.started_at is not null
                    and (select count(*) from ethics_reviewer m
                         where m.review_id = r.id and not m.conflict
                             and m.vote in ('APPROVE', 'APPROVE_WITH_CONDITIONS'))
                        < case s.intensity when 'I1' then 1 when 'I2' then 1 when 'I3' then 2 else 3 end""".formatted(REVIEW));
        VIOLATIONS.put("G12: started with a blocking condition that nobody verified", """
                select s.id from session s%s join ethics_condition c on c.review_id = r.id
                where s.started_at is not null and c.blocking
                    and (c.verified_at is null or c.verified_at > s.started_at)""".formatted(REVIEW));
        VIOLATIONS.put("ETH-02: decided by somebody who had a hand in the dreamscape", """
                select s.id from session s%s join ethics_reviewer m on m.review_id = r.id and m.vote is not null
                join dreamscape_maker d on d.dreamscape_id = s.dreamscape_id and d.subject = m.subject
                where s.started_at is not null""".formatted(REVIEW));
        VIOLATIONS.put("ETH-02: decided by somebody who led the dream", """
                select s.id from session s%s join ethics_reviewer m on m.review_id = r.id and m.vote is not null
                join session_deed d on d.session_id = s.id and d.subject = m.subject
                where s.started_at is not null""".formatted(REVIEW));
        VIOLATIONS.put("ETH-02: decided by somebody who dreamt it", """
                select s.id from session s%s join ethics_reviewer m on m.review_id = r.id and m.vote is not null
                join enrollment e on e.session_id = s.id and e.dreaming_since is not null
                join participant p on p.id = e.participant_id and p.subject = m.subject""".formatted(REVIEW));
        VIOLATIONS.put("G13: was in two dreams at once", """
                select a.id from enrollment a join enrollment b on b.participant_id = a.participant_id and b.id <> a.id
                where a.dreaming_since is not null and b.dreaming_since is not null
                    and a.dreaming_since < coalesce(b.left_at, a.dreaming_since + interval '1' second)
                    and b.dreaming_since <= a.dreaming_since""");
        VIOLATIONS.put("G13: dreams in a session that does not run", """
                select e.id from %s
                where e.state in ('DREAMING', 'STEPPED_OUT') and s.state not in ('DREAMING', 'PAUSED')""".formatted(DREAMT));
        VIOLATIONS.put("LIV-01: started without a record of what was seen", """
                select s.id from session s where s.started_at is not null
                    and not exists (select 1 from start_record r where r.session_id = s.id)""");
        VIOLATIONS.put("SAF-01: runs with too few who accompany", """
                select s.id from session s join dreamscape_version v on v.id = s.dreamscape_version_id
                where s.state in ('DREAMING', 'PAUSED')
                    and (select count(distinct c.subject) from session_duty d join crew c on c.id = d.crew_id
                         where d.session_id = s.id and d.duty = 'FACILITATOR' and c.live_key is not null
                             and c.credentialed_up_to >= s.intensity) * (%s)
                        < (select count(*) from enrollment e where e.session_id = s.id and e.state = 'DREAMING')""".formatted(RATIO));
        VIOLATIONS.put("SAF-01: dreams and leads at once", """
                select e.id from %s join participant p on p.id = e.participant_id
                join session_duty d on d.session_id = s.id join crew c on c.id = d.crew_id and c.subject = p.subject
                where e.state in ('DREAMING', 'STEPPED_OUT')""".formatted(DREAMT));
        VIOLATIONS.put("capacity: more people than places", """
                select s.id from session s where s.capacity
                    < (select count(*) from enrollment e where e.session_id = s.id
                           and e.state in ('ENROLLED', 'CHECKED_IN', 'DREAMING', 'STEPPED_OUT'))""");
        VIOLATIONS.put("capacity: more places than berths", """
                select s.id from session s join chamber c on c.id = s.chamber_id
                where s.state not in ('CLOSED', 'CANCELLED') and s.capacity > c.berths""");
        VIOLATIONS.put("VUL-01: a minor dreams without permission", """
                select e.id from %s join participant p on p.id = e.participant_id
                join sanctuary h on h.id = s.sanctuary_id
                where e.state in ('DREAMING', 'STEPPED_OUT')
                    and p.birth_date + h.age_of_majority * interval '1' year > e.dreaming_since
                    and not exists (select 1 from consent c where c.enrollment_id = e.id
                        and c.guardian_id is not null and c.status = 'ACTIVE')""".formatted(DREAMT));
    }

    private final JdbcTemplate jdbc;

    public DreamChecker(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of everything that is looked for. */
    public static List<String> names() {
        return List.copyOf(VIOLATIONS.keySet());
    }

    /** What ran against the charter, each with the ids of what it is about. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        VIOLATIONS.forEach((name, sql) -> {
            List<String> ids = jdbc.queryForList(sql, String.class);
            if (!ids.isEmpty()) {
                found.add(name + ": " + ids);
            }
        });
        return found;
    }
}

package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.Rows;
import java.time.Duration;

/** What {@link EnrollmentRegister} answers, for statements of other modules. */
public final class EnrollmentConditions {

    /** What should have started counts as yet to start for so long. */
    public static final Duration LATE = Duration.ofDays(1);

    /**
     * Who has or wants a place, {@code e}, in what has yet to start, {@code s}, as it is told from afar: it does not differ by
     * who has left. It takes the sanctuary, and since when a start counts.
     */
    public static final String AHEAD = """
            session s join enrollment e on e.session_id = s.id
            where s.sanctuary_id = ? and s.starts_at > ? and s.state in ('OPEN', 'CHECK_IN')
              and coalesce(e.left_from, e.state) <> 'CANCELLED'
              and not exists (select 1 from enrollment n
                              where n.participant_id = e.participant_id and n.session_id = e.session_id
                                and (n.enrolled_at > e.enrolled_at or n.enrolled_at = e.enrolled_at and n.id > e.id))""";

    /** What {@link EnrollmentRegister#counts} asks, of the enrollment {@code e} in the session {@code s}. */
    public static final String COUNTS = """
            (e.dreaming_since is not null and s.state in ('DREAMING', 'PAUSED')
                or e.dreaming_since is null and s.state in (%s) and %s in (%s))""".formatted(
                    Rows.literals(SessionState.BEFORE_THE_DREAM),
                    FromAfar.state("s.state"),
                    Rows.literals(EnrollmentState.BEFORE_THE_DREAM));

    /** How many places of the session {@code s} are taken as it is told from afar: as many as the list of its enrollments shows. */
    public static final String TAKEN_FROM_AFAR =
            "(select count(*) from enrollment e where e.session_id = s.id and %s and %s in (%s))"
                    .formatted(FromAfar.SHOWN, FromAfar.state("s.state"), Rows.literals(EnrollmentState.WITH_A_PLACE));

    /**
     * None of these subjects, twice, ever enrolled in the session of that id, or is a guardian of somebody who did: whether
     * somebody has left makes no difference, because what they may not see would tell it.
     */
    public static final String NO_PART_BY_SUBJECT = """
            not exists (
                select 1 from enrollment e join participant p on p.id = e.participant_id
                where e.session_id = %s
                  and (p.subject in (?)
                    or exists (select 1 from guardianship g join participant a on a.id = g.guardian_id
                               where g.participant_id = p.id and a.subject in (?))))""";

    /** The same of the person whose records these are, twice: it reads few rows in a list, where a subject would be looked up for each. */
    public static final String NO_PART_BY_RECORD = """
            not exists (select 1 from enrollment e where e.session_id = %1$s and e.participant_id in (?))
            and not exists (select 1 from guardianship g join enrollment e on e.participant_id = g.participant_id
                            where g.guardian_id in (?) and e.session_id = %1$s)""";

    private EnrollmentConditions() {}
}

package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.Rows;

/**
 * What SQL shows of the enrollments {@code e} to crew who do not accompany the session {@code s}, as {@link Sight} shows it
 * of one: until the session is over nothing differs by whether somebody has left.
 */
final class FromAfar {

    /** Whom all crew know to have begun the dream, or to have been there by mistake. */
    static final String BEGUN_OR_CANCELLED =
            "(e.dreaming_since is not null or e.state = 'CANCELLED' or e.left_from = 'CANCELLED')";

    /** Of who enrolled more than once only the last, unless an earlier one still counts or was a mistake. */
    static final String LAST_OF_ONE =
            "(e.enrolled_key is not null or e.state = 'CANCELLED' or e.left_from = 'CANCELLED'"
                    + " or not exists (select 1 from enrollment n where n.participant_id = e.participant_id"
                    + " and n.session_id = e.session_id"
                    + " and (n.enrolled_at > e.enrolled_at or n.enrolled_at = e.enrolled_at and n.id > e.id)))";

    /** Which enrollments are shown at all. */
    static final String SHOWN = """
            (s.started_at is not null and %s or s.started_at is null and %s and e.state <> 'NO_SHOW')""".formatted(BEGUN_OR_CANCELLED, LAST_OF_ONE);

    private FromAfar() {}

    /**
     * Where an enrollment stands; {@code SeatsOfOnePerson} compares it with {@link Sight}.
     *
     * @param session says where its session stands
     */
    static String state(String session) {
        return """
                case when e.state = 'CANCELLED' then e.state
                when e.dreaming_since is not null then
                    case when %1$s = 'SURFACING' then 'SURFACED' when %1$s in ('AFTERCARE', 'CLOSED') then 'DONE'
                        else 'DREAMING' end
                when coalesce(e.left_from, e.state) in (%2$s) then coalesce(e.left_from, e.state)
                else 'ENROLLED' end""".formatted(session, Rows.literals(Enrollment.KNOWN_FROM_AFAR));
    }
}

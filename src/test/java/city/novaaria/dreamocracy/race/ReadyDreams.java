package city.novaaria.dreamocracy.race;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Puts sessions into the database that may start at once, with as many dreamers as wanted. */
public final class ReadyDreams {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final UUID LANTERN_HALL = UUID.fromString(DEMO + "001");

    private final JdbcTemplate jdbc;

    public ReadyDreams(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One session in CHECK_IN. */
    public record Ready(UUID session, UUID chamber, UUID version, List<EnrolledPerson> enrollments) {}

    /** One dreamer in it who has done everything. */
    public record EnrolledPerson(UUID enrollment, UUID participant, UUID consent) {}

    /** With these demo dreamers, at Lantern Hall, from the approved first version of Lucid Oasis. */
    public Ready with(int minimumDreamers, String... dreamers) {
        return ready(UUID.fromString(DEMO + "411"), people(dreamers), minimumDreamers, 2);
    }

    /** With these demo dreamers, from a version that needs a lace, each wearing one that was proved. */
    public Ready withLace(int minimumDreamers, String firmwareSha256, String... dreamers) {
        UUID version = approvedVersion("I1");
        jdbc.update(
                "update dreamscape_version set content = replace(content, '\"lace\":null', ?) where id = ?",
                "\"lace\":{\"firmwareSha256\":[\"" + firmwareSha256 + "\"]}",
                version);
        Ready ready = ready(version, people(dreamers), minimumDreamers, 2);
        putOnLaces(ready, firmwareSha256);
        return ready;
    }

    /** Everybody in it wears a lace that was proved. */
    public void putOnLaces(Ready ready, String firmwareSha256) {
        OffsetDateTime now = now();
        ready.enrollments().forEach(enrollment -> {
            // the device of an enrollment goes by the enrollment's id
            jdbc.update(
                    """
                    insert into lace_device (id, sanctuary_id, label, model, model_key, firmware_sha256, firmware_since,
                        self_test_passed_at, fail_safe_proved, state, registered_at, version)
                    values (?, ?, ?, 'Weft 2', 'weft2', ?, ?, ?, true, 'IN_SERVICE', ?, 0)""",
                    enrollment.enrollment(),
                    LANTERN_HALL,
                    enrollment.enrollment().toString(),
                    firmwareSha256,
                    now,
                    now,
                    now);
            jdbc.update(
                    """
                    insert into lace_binding (id, device_id, sanctuary_id, enrollment_id, session_id, signed_by,
                        signed_at, live_device_key, live_enrollment_key, version)
                    values (?, ?, ?, ?, ?, 'kade', ?, ?, ?, 0)""",
                    UUID.randomUUID(),
                    enrollment.enrollment(),
                    LANTERN_HALL,
                    enrollment.enrollment(),
                    ready.session(),
                    now,
                    enrollment.enrollment(),
                    enrollment.enrollment());
        });
    }

    /** With these people, from a mild version that nobody else dreams. */
    public Ready ofItsOwnVersion(int minimumDreamers, String... dreamers) {
        return ready(approvedVersion("I1"), people(dreamers), minimumDreamers, 2);
    }

    /** With these people, who consented to the first version; of a second one that was ruled the same in substance. */
    public Ready ofASecondVersion(int minimumDreamers, String... dreamers) {
        Ready ready = changedTo(approvedVersion("I1"), with(minimumDreamers, dreamers));
        jdbc.update("""
                update ethics_review set ruled_material = false, ruling_reason = 'The same.', what_changed = 'Nothing.',
                    ruled_by = 'bram', ruled_at = decided_at, ruling_in_force_since = decided_at, ruled_since = 1,
                    ruled_since_id = (select dreamscape_version_id from consent where session_id = ? limit 1)
                where dreamscape_version_id = ?""", ready.session(), ready.version());
        return ready;
    }

    /** The same of strong versions, about the second of which two have yet to rule. */
    public Ready ofAVersionToBeRuledOn(int minimumDreamers, String... dreamers) {
        Ready ready = with(approvedVersion("I3"), minimumDreamers, dreamers);
        return changedTo(approvedVersion("I3"), ready);
    }

    private Ready changedTo(UUID second, Ready ready) {
        jdbc.update("""
                update session set dreamscape_version_id = ?,
                    dreamscape_version = (select number from dreamscape_version where id = ?)
                where id = ?""", second, second, ready.session());
        return new Ready(ready.session(), ready.chamber(), second, ready.enrollments());
    }

    /** The same from another version of it, which may be as strong as I3. */
    public Ready with(UUID version, int minimumDreamers, String... dreamers) {
        Ready ready = ready(version, people(dreamers), minimumDreamers, 2);
        getReadyForMore(ready);
        return ready;
    }

    /** What is asked from I3 on: a way home, the group's agreement, a facilitator whom one has met, more check-ins. */
    private void getReadyForMore(Ready ready) {
        jdbc.update(
                "update enrollment set way_home = 'By tram.', group_agreed_at = enrolled_at where session_id = ?",
                ready.session());
        jdbc.update("""
                insert into acquaintance (enrollment_id, crew_id, subject, agreed_at)
                select e.id, c.id, c.subject, e.enrolled_at from enrollment e
                join session_duty d on d.session_id = e.session_id join crew c on c.id = d.crew_id
                where e.session_id = ?""", ready.session());
        for (EnrolledPerson enrollment : ready.enrollments()) {
            for (int days : new int[] {7, 30}) {
                jdbc.update("""
                        insert into aftercare_check_in (id, sanctuary_id, session_id, enrollment_id, participant_id,
                            due_after_seconds, state, version)
                        select ?, sanctuary_id, session_id, enrollment_id, participant_id, ?, state, 0
                        from aftercare_check_in where id = ?""", UUID.randomUUID(), Duration.ofDays(days).toSeconds(), enrollment.enrollment());
            }
        }
    }

    /** With Pia, who is a minor, and these grown-ups, from a mild version for all of them that Pia's guardian permits. */
    public Ready withPia(int minimumDreamers, String... grownUps) {
        UUID version = approvedVersion("I1");
        jdbc.update("""
                update dreamscape_version set content = replace(content, '["ADULTS"]', '["ADULTS","MINORS"]')
                where id = ?""", version);
        jdbc.update("update ethics_review set population = 'ADULTS,MINORS' where dreamscape_version_id = ?", version);
        List<UUID> people = Stream.concat(Stream.of("pia"), Stream.of(grownUps))
                .map(name -> jdbc.queryForObject("select id from participant where subject = ?", UUID.class, name))
                .toList();
        Ready ready = ready(version, people, minimumDreamers, 2);
        jdbc.update("""
                insert into consent (id, serving_id, enrollment_id, session_id, sanctuary_id, participant_id,
                    dreamscape_version_id, disclosure_sha256, language, status, decisions, answers, signature_name,
                    first_served_at, given_at, valid_until, guardian_id, live_guardian_id, version)
                select ?, serving_id, enrollment_id, session_id, sanctuary_id, c.participant_id,
                    dreamscape_version_id, disclosure_sha256, language, status, decisions, answers, signature_name,
                    first_served_at, given_at, c.valid_until, g.guardian_id, g.guardian_id, 0
                from consent c join guardianship g on g.participant_id = c.participant_id
                where c.id = ?""", UUID.randomUUID(), ready.enrollments().getFirst().consent());
        return ready;
    }

    /** With a crowd of people who never sign in, from a version that is mild enough for them. */
    public Ready withCrowd(int size) {
        return ready(approvedVersion("I1"), crowd(size), 1, Math.ceilDiv(size, 25) + 1);
    }

    /** With one of them, from a version that others dream as well. */
    public Ready withOneOfMany(UUID version) {
        return ready(version, crowd(1), 1, 2);
    }

    private List<UUID> crowd(int size) {
        OffsetDateTime now = now();
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(size).toList();
        jdbc.batchUpdate("""
                insert into participant (id, home_sanctuary_id, display_name, birth_date, preferred_language,
                    contact_name, contact_phone, contact_relation, created_at, version)
                values (?, ?, 'One of many', date '1990-01-01', 'en', 'Somebody', '1', 'friend', ?, 0)""", people, 500, (row, person) -> {
            row.setObject(1, person);
            row.setObject(2, LANTERN_HALL);
            row.setObject(3, now);
        });
        return people;
    }

    /** With two strong evenings, a day apart in one chamber, that the dreamer may join; the first one is the answer. */
    public Ready twoStrongEvenings(String dreamer) {
        Ready first = ready(approvedVersion("I3"), people(dreamer), 1, 1);
        empty(first);
        jdbc.update("update session set state = 'OPEN' where id = ?", first.session());
        jdbc.update("""
                insert into session (id, sanctuary_id, chamber_id, dreamscape_id, dreamscape_version_id,
                    dreamscape_version, intensity, title, starts_at, duration_seconds, booked_until, capacity, minimum_dreamers, state, version)
                select ?, sanctuary_id, chamber_id, dreamscape_id, dreamscape_version_id, dreamscape_version, intensity,
                    title, starts_at + interval '1' day, duration_seconds, booked_until + interval '1' day, capacity, minimum_dreamers, state, 0
                from session where id = ?""", UUID.randomUUID(), first.session());
        return first;
    }

    /** Takes everybody out of it again, with all that is on record about them there. */
    void empty(Ready ready) {
        for (String table : List.of("aftercare_check_in", "consent", "serving", "enrollment")) {
            jdbc.update("delete from " + table + " where session_id = ?", ready.session());
        }
    }

    private List<UUID> people(String... dreamers) {
        return jdbc.queryForList(
                "select id from participant where subject in ("
                        + String.join(
                                ",", List.of(dreamers).stream().map(_ -> "?").toList()) + ") order by id",
                UUID.class,
                (Object[]) dreamers);
    }

    private UUID approvedVersion(String intensity) {
        UUID version = UUID.randomUUID();
        int number = 1
                + Objects.requireNonNull(jdbc.queryForObject(
                        "select max(number) from dreamscape_version where dreamscape_id = ?",
                        Integer.class,
                        UUID.fromString(DEMO + "401")));
        jdbc.update("""
                insert into dreamscape_version (id, dreamscape_id, sanctuary_id, number, author, state, intensity,
                    modality, duration_seconds, content, content_sha256, disclosure_sha256, created_at, submitted_at,
                    version)
                select ?, dreamscape_id, sanctuary_id, ?, author, state, ?, modality, duration_seconds, content,
                    content_sha256, disclosure_sha256, created_at, submitted_at, 0
                from dreamscape_version where id = ?""", version, number, intensity, UUID.fromString(DEMO + "411"));
        UUID review = UUID.randomUUID();
        jdbc.update("""
                insert into ethics_review (id, sanctuary_id, dreamscape_id, dreamscape_version_id, dreamscape_version,
                    state, author, intensity, modality, content_sha256, disclosure_sha256, seats, submitted_at,
                    decided_at, expires_at, version)
                select ?, sanctuary_id, dreamscape_id, ?, ?, state, author, ?, modality, content_sha256,
                    disclosure_sha256, seats, submitted_at, decided_at, expires_at, 0
                from ethics_review where dreamscape_version_id = ?""", review, version, number, intensity, UUID.fromString(DEMO + "411"));
        jdbc.update("""
                insert into ethics_reviewer (id, review_id, subject, conflict, statement, declared_at, lay,
                    unaffiliated, vote, rationale, valid_for_seconds, voted_at, version)
                select ?, ?, subject, conflict, statement, declared_at, lay, unaffiliated, vote, rationale,
                    valid_for_seconds, voted_at, 0
                from ethics_reviewer where review_id = ? and vote = 'APPROVE'""", UUID.randomUUID(), review, UUID.fromString(DEMO + "501"));
        // from I3 on it takes two
        jdbc.update("""
                insert into ethics_reviewer (id, review_id, subject, conflict, statement, declared_at, lay,
                    unaffiliated, vote, rationale, valid_for_seconds, voted_at, version)
                select ?, review_id, 'ilse', conflict, statement, declared_at, lay, unaffiliated, vote, rationale,
                    valid_for_seconds, voted_at, 0
                from ethics_reviewer where review_id = ? and subject <> 'ilse'""", UUID.randomUUID(), review);
        return version;
    }

    private Ready ready(UUID version, List<UUID> people, int minimumDreamers, int facilitators) {
        OffsetDateTime now = now();
        UUID session = UUID.randomUUID();
        UUID chamber = UUID.randomUUID();
        jdbc.update(
                "insert into chamber (id, sanctuary_id, name, berths, version) values (?, ?, ?, 1000, 0)",
                chamber,
                LANTERN_HALL,
                chamber.toString());
        jdbc.update(
                """
                insert into session (id, sanctuary_id, chamber_id, dreamscape_id, dreamscape_version_id,
                    dreamscape_version, intensity, title, starts_at, duration_seconds, booked_until, capacity, minimum_dreamers, state,
                    version)
                select ?, v.sanctuary_id, ?, v.dreamscape_id, v.id, v.number, v.intensity, 'Ready', ?, v.duration_seconds, ?, ?, ?, 'CHECK_IN', 0
                from dreamscape_version v where v.id = ?""",
                session,
                chamber,
                now.plusHours(1),
                now.plusHours(2),
                Math.max(people.size(), minimumDreamers),
                minimumDreamers,
                version);
        jdbc.update("insert into session_event_lane (session_id, last_seq) values (?, 0)", session);
        for (int i = 0; i < facilitators; i++) {
            UUID crew = UUID.randomUUID();
            jdbc.update("""
                    insert into crew (id, sanctuary_id, subject, display_name, role, credentialed_up_to, lay,
                        unaffiliated, live_key, version)
                    values (?, ?, ?, 'On duty', 'FACILITATOR', 'I5', false, false, ?, 0)""", crew, LANTERN_HALL, crew.toString(), crew.toString());
            jdbc.update(
                    "insert into session_duty (session_id, crew_id, duty) values (?, ?, 'FACILITATOR')", session, crew);
        }
        // those who act in the tests, whether or not they are elsewhere, too
        for (String acting : List.of("030", "031")) {
            jdbc.update(
                    "insert into session_duty (session_id, crew_id, duty) values (?, ?, 'FACILITATOR')",
                    session,
                    UUID.fromString(DEMO + acting));
        }
        // they were seen off from wherever they were
        jdbc.batchUpdate(
                "update enrollment set state = 'DONE' where state = 'SURFACED' and participant_id = ?",
                people,
                500,
                (row, person) -> row.setObject(1, person));
        // and what went wrong there has nothing to do with this
        jdbc.update("""
                update incident set relatedness = 'NOT_RELATED' where severity is not null and session_id in (
                    select e.session_id from enrollment e join session s on s.id = e.session_id
                    where e.participant_id = any (?) and e.dreaming_since is not null
                      and s.state in ('SURFACING', 'AFTERCARE', 'CLOSED'))""", new SqlArrayValue("uuid", people.toArray()));
        List<EnrolledPerson> enrollments = people.stream()
                .map(person -> new EnrolledPerson(UUID.randomUUID(), person, UUID.randomUUID()))
                .toList();
        enrollment(session, version, enrollments, now);
        return new Ready(session, chamber, version, enrollments);
    }

    private void enrollment(UUID session, UUID version, List<EnrolledPerson> enrollments, OffsetDateTime now) {
        OffsetDateTime yesterday = now.minusDays(1);
        jdbc.batchUpdate("""
                insert into enrollment (id, session_id, sanctuary_id, participant_id, state, dreamscape_version_id,
                    consent_id, enrolled_key, fit_self, fit_self_at, fit_observed, fit_observed_at, stop_signal,
                    rehearsed_at, rehearsed_for, enrolled_at, checked_in_at, version)
                values (?, ?, ?, ?, 'CHECKED_IN', ?, ?, ?, true, ?, true, ?, 'word', ?,
                    (select modality from dreamscape_version where id = ?), ?, ?, 0)""", enrollments, 500, (row, enrollment) -> {
            row.setObject(1, enrollment.enrollment());
            row.setObject(2, session);
            row.setObject(3, LANTERN_HALL);
            row.setObject(4, enrollment.participant());
            row.setObject(5, version);
            row.setObject(6, enrollment.consent());
            row.setObject(7, enrollment.participant());
            for (int column = 8; column <= 10; column++) {
                row.setObject(column, now);
            }
            row.setObject(11, version);
            row.setObject(12, yesterday);
            row.setObject(13, now);
        });
        jdbc.batchUpdate("""
                insert into serving (id, enrollment_id, session_id, sanctuary_id, participant_id,
                    dreamscape_version_id, disclosure_sha256, language, served_at, version)
                select ?, ?, ?, sanctuary_id, ?, id, disclosure_sha256, 'en', ?, 0
                from dreamscape_version where id = ?""", enrollments, 500, (row, enrollment) -> {
            row.setObject(1, enrollment.consent());
            row.setObject(2, enrollment.enrollment());
            row.setObject(3, session);
            row.setObject(4, enrollment.participant());
            row.setObject(5, yesterday);
            row.setObject(6, version);
        });
        jdbc.batchUpdate("""
                insert into consent (id, serving_id, enrollment_id, session_id, sanctuary_id, participant_id,
                    dreamscape_version_id, disclosure_sha256, language, status, decisions, answers, signature_name,
                    understanding, first_served_at, given_at, receipt_issued_at, valid_until, live_key, version)
                select s.id, s.id, s.enrollment_id, s.session_id, s.sanctuary_id, s.participant_id,
                    s.dreamscape_version_id, s.disclosure_sha256, s.language, 'ACTIVE',
                    '[{"scope":"PARTICIPATE","granted":true},{"scope":"EMERGENCY_CONTACT","granted":true},'
                        || '{"scope":"NEURAL_SYNC","granted":true},{"scope":"EXPOSE_TO_OWN_FEAR","granted":true}]', '[]',
                    'One of them',
                    '{"questions":[{"critical":true,"right":true}],"failedBefore":0,"taughtBack":false}',
                    s.served_at, s.served_at, s.served_at, ?, s.enrollment_id, 0
                from serving s where s.id = ?""", enrollments, 500, (row, enrollment) -> {
            row.setObject(1, now.plusDays(100));
            row.setObject(2, enrollment.consent());
        });
        planAftercare(session);
    }

    /** After mild dreams people are asked once, a day later. */
    private void planAftercare(UUID session) {
        jdbc.update("""
                insert into aftercare_check_in (id, sanctuary_id, session_id, enrollment_id, participant_id,
                    due_after_seconds, state, version)
                select e.id, e.sanctuary_id, e.session_id, e.id, e.participant_id, 86400, 'PLANNED', 0
                from enrollment e where e.session_id = ?""", session);
    }

    private OffsetDateTime now() {
        Long millis = jdbc.queryForObject("select epoch_ms from server_time", Long.class);
        return Instant.ofEpochMilli(Objects.requireNonNull(millis))
                .truncatedTo(ChronoUnit.MILLIS)
                .atOffset(ZoneOffset.UTC);
    }
}

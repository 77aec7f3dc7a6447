-- A city that has grown: row n of each list is 01940000-0000-7000-8000-<n in hex>, so that a higher n is newer.
-- Far Harbor holds most rows, and all of the newest ones: who would scan for others has a long way.
-- oda works at three houses: a large one, one whose rows are all old, and one with few. lia works at the last one.
-- nils works nowhere, and has some old enrollments and fears. Rows that these lists do not show are left out.
set session_replication_role = replica;
create function row_id(n bigint) returns uuid language sql immutable parallel safe
    return ('01940000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
create function house(n bigint, of_all bigint) returns uuid language sql immutable parallel safe
    return row_id(case when n > of_all * 7 / 10 then 4
                       when n % 10 < 4 then 1
                       when n % 10 = 4 and n <= of_all / 10 then 2
                       when n % 1000 = 5 then 3
                       else 4 end);
create function person(subject text) returns uuid language sql immutable parallel safe
    return row_id(case subject when 'oda' then 2000001 else 2000002 end);

insert into sanctuary (id, name, city, time_zone, age_of_majority, policy_profile, state, created_at, version)
select row_id(n), 'House ' || n, 'Nova Aria', 'Europe/Vienna', 18, 'nova-aria', 'OPEN', now(), 0
from generate_series(1, 4) n;

insert into chamber (id, sanctuary_id, name, berths, version) values (row_id(1), row_id(1), 'The chamber', 10, 0);

insert into lace_device (id, sanctuary_id, label, model, firmware_sha256, firmware_since, fail_safe_proved, state,
    registered_at, version)
values (row_id(1), row_id(1), 'The lace', 'Weft', repeat('e', 64), now(), false, 'IN_SERVICE', now(), 0);

insert into lace_calibration (id, device_id, sanctuary_id, firmware_sha256, self_test_passed, fail_safe_proved,
    calibrated_by, calibrated_at, version)
select row_id(n), row_id(1), row_id(1), repeat('e', 64), true, true, 'oda', now(), 0 from generate_series(1, 1000) n;

insert into lace_credential (id, device_id, sanctuary_id, secret_sha256, issued_by, issued_at, revoked_by, revoked_at, version)
select row_id(n), row_id(1), row_id(1), repeat('e', 64), 'oda', now(), 'oda', now(), 0 from generate_series(1, 1000) n;

insert into crew (id, sanctuary_id, subject, display_name, role, lay, unaffiliated, live_key, version)
select gen_random_uuid(), row_id(house), subject, subject, role, false, false, subject, 0
from (values ('oda', 1), ('oda', 2), ('oda', 3), ('lia', 3)) member (subject, house),
     unnest(array['STEWARD', 'WEAVER', 'ORGANIZER', 'ETHICIST', 'FACILITATOR']) role
union all
select row_id(2), row_id(1), 'oda', 'oda', 'TECHNOLOGIST', false, false, 'oda', 0
union all
select row_id(1), row_id(1), 'pola', 'pola', 'FACILITATOR', false, false, 'pola', 0
union all
select row_id(3), row_id(1), 'mona', 'mona', 'FACILITATOR', false, false, 'mona', 0;

insert into ethics_note (id, sanctuary_id, kind, audience, state, title, text, author, written_at, reviewer, published_at,
    version)
select row_id(n), house(n, 100000), 'OBSERVATION', case when n % 2 = 0 then 'ANYBODY' else 'ETHICISTS' end,
    case when n % 10 = 0 then 'PUBLISHED' else 'DRAFT' end, 'A note', 'Nothing', 'pola', now(),
    case when n % 10 = 0 then 'oda' end, case when n % 10 = 0 then now() end, 0
from generate_series(1, 100000) n;

insert into reflection (id, sanctuary_id, session_id, participant_id, author, slot, shown_to_dreamers, shown_to_care, shown_to_house,
    attribution, permissions, permits_any, permits_art, cleared, written_at, version)
select row_id(n), house(n, 100000), row_id(case when n % 10 = 0 then 5 else n end),
    case when n % 20000 = 1 then person('nils') else row_id(n) end, case when n % 20000 = 1 then 'nils' else 'author ' || n end, 1,
    n % 100 = 0, n % 100 = 10, n % 100 = 20, 'ANONYMOUS', '[]', n % 5 = 0, n % 10 = 0, n % 20 = 0, now(), 0
from generate_series(1, 100000) n;

insert into artwork_reflection (artwork_id, reflection_id, form, attribution, outcome)
select row_id(n), row_id(case when n % 1000 = 0 then 1 else n end), 'PARAPHRASE', 'ANONYMOUS', 'IN_USE'
from generate_series(1, 100000) n;

insert into artwork (id, sanctuary_id, state, title, statement, medium, content_sha256, author, begun_at, published_at,
    pending_until, version)
select row_id(n), house(n, 100000),
    case when n % 10 = 0 then 'PUBLISHED' when n % 10 = 1 then 'IN_APPROVAL' when n % 10 = 2 then 'DRAFT' else 'TAKEN_DOWN' end,
    'A work', 'Nothing', 'Ink', repeat('e', 64), 'oda', now(), case when n % 10 = 0 then now() end,
    case when n % 1000 = 0 then now() end, 0
from generate_series(1, 100000) n;

insert into artwork_source (artwork_id, fear_id, form, attribution, outcome)
select row_id(n), row_id(case when n % 1000 = 0 then 5 else n end), 'PARAPHRASE', 'ANONYMOUS', 'IN_USE'
from generate_series(1, 100000) n;

insert into exhibition (id, sanctuary_id, state, title, introduction, chamber_id, opens_at, closes_at, version)
select row_id(n), house(n, 100000), case when n % 10 = 0 then 'PLANNED' when n % 10 = 1 then 'CANCELLED' else 'ANNOUNCED' end,
    'A show', 'Nothing', row_id(1), now(), now() + interval '1 day', 0
from generate_series(1, 100000) n;

insert into media_item (id, sanctuary_id, shelf_id, kind, sha256, size, thumbnail_size, uploaded_by, uploaded_at, version)
select row_id(n), house(n, 100000), house(n, 100000), 'TEXT', lpad(n::text, 64, '0'), 1, 0,
    case when n % 1000 = 0 then 'nils' else 'somebody ' || n % 5000 end, now(), 0
from generate_series(1, 100000) n;

insert into artwork_media (artwork_id, place, media_id, description)
select row_id(n), 0, row_id(n), 'A text' from generate_series(1, 100000) n;

insert into gathering (id, sanctuary_id, kind, state, audience, title, description, place, capacity, starts_at, ends_at,
    changed_at, version)
select row_id(n), house(n, 100000), case when n % 3 = 0 then 'WORKSHOP' when n % 3 = 1 then 'OUTREACH' else 'CELEBRATION' end,
    case when n % 10 = 0 then 'OPEN' when n % 10 = 1 then 'PLANNED' when n % 10 = 2 then 'CANCELLED' else 'ENDED' end,
    case when n % 4 = 0 then 'HOUSE' else 'ANYBODY' end, 'A gathering', 'Nothing', 'Outside', 10,
    now() - interval '1 hour', now(), now(), 0
from generate_series(1, 100000) n;

insert into gathering_meeting (gathering_id, place, starts_at, ends_at, training)
select row_id(n), 0, now() - interval '1 hour', now(), false from generate_series(1, 100000) n;

insert into gathering_crew (gathering_id, crew_id) values (row_id(1), row_id(2));

insert into registration (id, gathering_id, sanctuary_id, subject, number, state, registered_at, feedback_given, version)
select row_id(n), row_id(case when n % 2 = 0 then 1 else n end), row_id(1), case when n % 1000 = 0 then 'nils' else 'somebody ' || n % 5000 end, n,
    case when n % 10 = 0 then 'CANCELLED' when n % 10 = 3 then 'WAITING' else 'REGISTERED' end, now(), false, 0
from generate_series(1, 100000) n;

insert into emergency_access (id, sanctuary_id, participant_id, holder, role, reason, opened_at, over_at, opened_on, number_of_day,
    review_by, waits_in, city_from, reviewed_by, reviewed_at, justified, finding, version)
select row_id(n), house(n, 100000), case when n % 1000 = 0 then person('nils') else row_id(n) end,
    case when n % 1000 = 1 then 'nils' else 'pola' end, 'WEAVER', 'Somebody fainted.', now() - interval '2 hours',
    now() - interval '1 hour', date '2000-01-01' + n::int, 1, case when waits then now() - interval '1 minute' end,
    case when waits then house(n, 100000) end,
    case when waits then now() + interval '1 hour' end, case when not waits then 'bram' end, case when not waits then now() end,
    case when not waits then true end, case when not waits then 'Nobody else was there.' end, 0
from (select n, n % 1000 < 5 as waits from generate_series(1, 100000) n) accesses;

insert into lace_loan (id, sanctuary_id, device_id, registration_id, subject, state, open_key, lent_by, lent_at, due_at, returned_at,
    passed, version)
select row_id(n), house(n, 100000), row_id(1), row_id(1), case when n % 1000 = 0 then 'nils' else 'somebody ' || n % 5000 end, 'RETURNED', null,
    'oda', now() - interval '2 hours', now() - interval '1 hour', now(), true, 0
from generate_series(1, 100000) n;

insert into participant (id, home_sanctuary_id, subject, display_name, birth_date, preferred_language, created_at, version)
select row_id(n), house(n, 100000), null, 'Somebody', date '1990-01-01', 'en', now(), 0 from generate_series(1, 100000) n
union all
select person(subject), row_id(4), subject, subject, date '1990-01-01', 'en', now(), 0
from unnest(array['oda', 'nils']) subject;

insert into participant_known_at (participant_id, sanctuary_id)
select row_id(n), house(n, 100000) from generate_series(1, 100000) n
union
select row_id(n), row_id(3) from generate_series(1, 100000, 1000) n
union all
select person(subject), row_id(4) from unnest(array['oda', 'nils']) subject;

insert into session (id, sanctuary_id, chamber_id, dreamscape_id, dreamscape_version_id, dreamscape_version,
    intensity, title, starts_at, duration_seconds, booked_until, capacity, minimum_dreamers, state, started_at, version,
    series_id)
select row_id(n), house(n, 1000000), row_id(1), row_id(1), row_id(1), 1, 'I1', 'A dream',
    timestamptz '2000-01-01' + n * interval '10 minutes', 3600, timestamptz '2000-01-02' + n * interval '10 minutes', 10, 1,
    case when n % 100 = 1 then 'OPEN' when n % 100 = 2 then 'CANCELLED' when n > 699000 then 'PLANNED' else 'CLOSED' end,
    timestamptz '2000-01-01' + n * interval '10 minutes', 0,
    case when n between 350001 and 400000 and n % 1000 = 1 then row_id(350001) end
from generate_series(1, 1000000) n;

-- one great session that was dreamt long ago, and the few enrollments of oda and nils
insert into enrollment (id, session_id, sanctuary_id, participant_id, state, enrolled_key, enrolled_at, version,
    dreaming_since)
select row_id(n), row_id(350001), row_id(1), row_id(n),
    case when n % 10 = 7 then 'WITHDRAWN' when n % 3 = 0 then 'WAITLISTED' else 'ENROLLED' end,
    case when n % 10 = 7 then null else row_id(n) end, now(), 0,
    case when n % 4 = 3 then timestamptz '2006-08-27' end
from generate_series(1, 20000) n
union all
select row_id(20000 + n), row_id(n), house(n, 1000000), row_id(n), 'SURFACED', null, now(), 0, now() from generate_series(1, 100000) n
union all
select row_id(300000 + n), row_id(n * 7001), house(n * 7001, 1000000), person('oda'), 'SURFACED', null, now(), 0, now()
from generate_series(1, 60) n
union all
select row_id(300100 + n), row_id(n), house(n, 1000000), person('nils'), 'SURFACED', null, now(), 0, now() from generate_series(5, 9) n
union all
select row_id(300200), row_id(350001), row_id(1), person('nils'), 'ENROLLED', person('nils'), now(), 0, null;

insert into fear (id, sanctuary_id, owner, text, permissions, permitted_until, tags, state, submitted_at, permitted_at, version)
select row_id(n), house(n, 200000), case when n between 5 and 9 then 'nils' when n % 20000 = 0 then 'oda' else 'p' || n end,
    'Heights', '[]', case when n % 3 = 0 then timestamptz '2020-01-01' end, '[]',
    case when n % 1000 < 10 then 'SUBMITTED' when n % 10 = 3 then 'DECLINED' else 'AVAILABLE' end, now(), now(), 0
from generate_series(1, 200000) n;

insert into fear_reading (id, fear_id, reader, read_at)
select row_id(n), row_id(case when n % 2 = 0 then 5 else n end), 'oda', now() from generate_series(1, 40000) n;

insert into fear_use (fear_id, work_id, sanctuary_id, purpose, used_at)
select row_id(1), row_id(n), row_id(1), 'DREAMSCAPE', now() from generate_series(1, 20000) n
union all
select row_id(n), row_id(n), house(n, 100000), 'DREAMSCAPE', now() from generate_series(2, 100000, 7) n;

insert into ethics_review (id, sanctuary_id, dreamscape_id, dreamscape_version_id, dreamscape_version, state, author,
    intensity, modality, content_sha256, disclosure_sha256, seats, submitted_at, decided_at, expires_at, version)
select row_id(n), house(n, 100000), row_id(n / 5), row_id(n), n % 5 + 1, state, 'mira', 'I1', 'AWAKE', repeat('c', 64), repeat('d', 64), 0, now(),
    case when state <> 'IN_REVIEW' then now() end, case when state = 'APPROVED' then now() + interval '1 year' end, 0
from (select n, case when n % 1000 < 20 and n > 1 then 'IN_REVIEW' when n % 10 = 3 then 'REJECTED' else 'APPROVED' end as state
      from generate_series(1, 100000) n) review;

insert into dreamscape (id, sanctuary_id, title, author, latest_number, created_at, version)
select row_id(n), house(n, 100000), 'A dream', 'mira', 1, now(), 0 from generate_series(1, 100000) n;

insert into dreamscape_version (id, dreamscape_id, sanctuary_id, number, author, state, intensity, modality,
    duration_seconds, content, content_sha256, disclosure_sha256, created_at, submitted_at, version)
select row_id(n), row_id(n), house(n, 100000), 1, 'mira', case when n <= 5000 and n % 10 = 6 then 'PUBLISHED' else 'DRAFT' end,
    'I1', 'AWAKE', 600, case when n = 4100 then (select min(content) from dreamscape_version) else '' end, repeat('c', 64), repeat('d', 64), now(), case when n <= 5000 and n % 10 = 6 then now() end, 0
from generate_series(1, 100000) n;

insert into consent (id, serving_id, enrollment_id, session_id, sanctuary_id, participant_id, dreamscape_version_id,
    disclosure_sha256, language, status, decisions, answers, signature_name, first_served_at, given_at, valid_until, version)
select row_id(n), row_id(n), row_id(n), row_id(n), house(n, 100000),
    case when n % 20 = 0 and n <= 80000 then person('nils') else row_id(n % 100000 + 1) end, row_id(1),
    repeat('d', 64), 'en', 'REFUSED', '[]', '[]', 'Somebody', now(), now(), now(), 0
from generate_series(1, 100000) n;

insert into screening (id, participant_id, outcome, screened_by, screened_at, valid_until, latest_key, version)
select row_id(n), case when n % 20 = 0 and n <= 80000 then person('nils') else row_id(n % 100000 + 1) end, 'CLEARED',
    'oda', now(), now() + interval '30 days',
    case when n % 20 = 0 and n <= 80000 then null else row_id(n % 100000 + 1) end, 0
from generate_series(1, 100000) n;

insert into distress_rating (id, sanctuary_id, session_id, enrollment_id, participant_id, suds, source, rated_by, rated_at,
    asks, latest_key, version)
select row_id(n), e.sanctuary_id, e.session_id, e.id, e.participant_id, 10, 'SELF', 'p', now(), 'NOTHING',
    case when n % 2 = 1 then e.id end, 0
from generate_series(1, 100000) n join enrollment e on e.id = row_id(case when n % 2 = 0 then 300105 else 20000 + n end);

insert into relation (id, participant_id, sanctuary_id, crew_id, live_crew_id, subject, kind, declared_by, declared_at, version)
select row_id(n), case when n % 20 = 0 and n <= 80000 then person('nils') else row_id(n % 100000 + 1) end,
    house(n, 100000), row_id(n), row_id(n), case when n % 5000 = 0 then 'oda' else 'crew-' || n end, 'STUDENT', 'oda', now(), 0
from generate_series(1, 100000) n;
insert into aftercare_check_in (id, sanctuary_id, session_id, enrollment_id, participant_id, due_after_seconds, due_at,
    state, version, session_over, contact_agreed, owner_id)
select row_id(n), house(n, 200000), row_id(n), row_id(n),
    case when n between 5 and 9 then person('nils') when n % 20000 = 0 then person('oda') else row_id(n % 100000 + 1) end,
    86400, timestamptz '2000-01-01' + n * interval '10 minutes',
    case when n % 1000 < 10 then 'PLANNED' when n % 10 = 3 then 'DECLINED' else 'DONE' end, 0,
    n % 10000 <> 1, n % 10 <> 7, case when n % 3 = 0 then row_id(1) end
from generate_series(1, 200000) n;
-- the log of the great session: of single people but for every thousandth line
insert into session_event_lane (session_id, last_seq) values (row_id(350001), 40000);
insert into session_event (session_id, seq, type, audience, enrollment_id, happened_at)
select row_id(350001), n, case when n % 1000 = 0 then 'SESSION_CHANGED' else 'ENROLLMENT_STEPPED_OUT' end,
    case when n % 1000 = 0 then 'GROUP' else 'NEAR' end,
    case when n % 1000 = 0 then null when n % 500 = 1 then row_id(300200) else row_id(n % 20000 + 1) end, now()
from generate_series(1, 40000) n;
-- mona is on duty there, and in ten more, two of which have long logs
insert into session_duty (session_id, crew_id, duty)
select row_id(n), row_id(3), 'FACILITATOR' from unnest(array[350001, 1, 101, 201, 301, 401, 501, 601, 701, 801, 901]) n;
-- a webhook that was told of a thousand sessions, and got stuck in some
insert into session_event_lane (session_id, last_seq) select row_id(n), 1 from generate_series(1, 1000) n;
insert into session_event (session_id, seq, type, audience, happened_at)
select row_id(s), n, 'SESSION_CHANGED', case when n % 2 = 0 then 'GROUP' else 'DUTY' end, now()
from generate_series(2, 5000) n, unnest(array[1, 101]) s;
insert into webhook (id, sanctuary_id, url, types, state, answered_by, created_at, tells_from, secret, version)
values (row_id(1), row_id(1), 'https://hooks.example/', '[]', 'ACTIVE', 'oda', now(), now(), '', 0);
insert into webhook_delivery (id, webhook_id, session_id, seq, ordinal, state, attempts, failing_since, goes_on, version)
select row_id(n), row_id(1), row_id(n), 1, 1, case when n % 10 = 0 then 'PARKED' else 'CURRENT' end,
    case when n % 10 = 0 then 1 else 0 end, case when n % 10 = 0 then now() end, true, 0
from generate_series(1, 1000) n;
-- a take of the great session that somebody asks about again and again
insert into recording (id, sanctuary_id, session_id, kind, recorder, storage, state, started_by, started_at, stopped_at, version)
values (row_id(1), row_id(1), row_id(350001), 'AUDIO_VIDEO', 'CHAMBER_CAMERA', 'HOUSE_ONLY', 'STOPPED', 'oda', now(), now(), 0);
insert into recording_crew (recording_id, subject) values (row_id(1), 'oda');
insert into recording_share (id, recording_id, session_id, sanctuary_id, purpose, recipient, asked_by, asked_at, answer_by,
    version)
select row_id(n), row_id(1), row_id(350001), row_id(1), 'ART', 'Somebody', 'oda', now() - interval '9 days',
    now() + case when n % 100 = 0 then 1 else -1 end * interval '1 day', 0
from generate_series(1, 1000) n;
-- as many waivers and hazards in the great session as nobody will ever see, and others elsewhere
insert into waiver (id, sanctuary_id, session_id, participant_id, rule, waived_by, disclosure, reason, requested_by,
    state, requested_at, expires_at, decided_at, version)
select row_id(n), row_id(1), row_id(case when n % 2 = 0 then 350001 else n end),
    case when n % 40 = 0 then person('nils') else row_id(n) end, 'CON-05', 'ETHICIST',
    case when n % 3 = 0 then 'RESTRICTED' else 'STAFF' end, 'Why not', 'p', 'DENIED', now(), now() + interval '1 hour', now(), 0
from generate_series(1, 40000) n;

insert into hazard_deviation (id, sanctuary_id, session_id, dreamscape_version_id, what, why, intensity, recorded_by,
    recorded_at, report_due_at, state, version)
select row_id(n), row_id(1), row_id(case when n % 2 = 0 then 350001 else n end), row_id(1), 'This', 'Therefore', 'I1', 'p',
    now(), now() + interval '7 days', 'OPEN', 0
from generate_series(1, 40000) n;
-- what went wrong: nearly all of it long settled, one in ten about how somebody behaved, two about oda
insert into incident (id, sanctuary_id, session_id, participant_id, origin, emergency, conduct, state, provisional, severity,
    incident_class, relatedness, unanticipated, acknowledged_by, acknowledged_at, triaged_by, lead, investigating_since,
    reported_at, acknowledge_by, board_by, late_from, city_from, corrected, version)
select row_id(n), house(n, 100000), row_id(n), case when n % 40000 = 0 then person('oda') end, 'REPORT', false, n % 10 = 7,
    state, false, case when state <> 'REPORTED' then 'S2' end, case when state <> 'REPORTED' then 'SHARED_NIGHTMARE' end,
    case when state <> 'REPORTED' then 'POSSIBLE' end, state <> 'REPORTED' and n % 2 = 0,
    case when state <> 'REPORTED' then 'pola' end, case when state <> 'REPORTED' then now() end,
    case when state <> 'REPORTED' then 'pola' end, case when state in ('INVESTIGATING', 'CLOSED') then 'pola' end,
    case when state in ('INVESTIGATING', 'CLOSED') then now() end, now(), now() + interval '1 hour',
    case when state <> 'REPORTED' and n % 2 = 0 then now() end,
    case when state = 'REPORTED' then now() + case when n % 10000 = 1 then interval '0 hours' else interval '10 hours' end end,
    case when state = 'REPORTED' then now() + case when n % 20000 = 1 then interval '0 hours' else interval '20 hours' end end,
    state = 'CLOSED', 0
from (select n, case when n % 100 = 1 then 'REPORTED' when n % 100 = 2 then 'TRIAGED' when n % 100 = 3 then 'CONTAINED'
                     when n % 100 = 6 then 'INVESTIGATING' else 'CLOSED' end as state
      from generate_series(1, 100000) n) report;

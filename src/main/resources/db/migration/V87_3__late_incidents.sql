-- from when on somebody is late with an incident; null when nobody can be
alter table incident add column late_from timestamp(3) with time zone;
update incident set late_from = acknowledge_by
    where acknowledged_at is null and acknowledge_by is not null and state = 'REPORTED';
update incident set late_from = board_by
    where board_by is not null and state in ('TRIAGED', 'CONTAINING', 'CONTAINED', 'INVESTIGATING', 'REOPENED');
create index incidents_late_in_a_house on incident (sanctuary_id, conduct, late_from, id, participant_id, session_id);
drop index incidents_for_the_board;
-- with whom and where, so that who may not see some of them is told the others from the index alone
drop index incidents_of_a_house;
create index incidents_of_a_house on incident (sanctuary_id, conduct, id, participant_id, session_id);
drop index incidents_of_a_house_by_state;
create index incidents_of_a_house_by_state on incident (sanctuary_id, conduct, state, id, participant_id, session_id);
drop index incidents_of_a_house_by_severity;
create index incidents_of_a_house_by_severity on incident (sanctuary_id, conduct, severity, id, participant_id, session_id);

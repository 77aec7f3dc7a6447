-- when it is next to be told that nobody has looked into an incident in time, or that it is not before the board
alter table incident add column tell_overdue_at timestamp(3) with time zone;
update incident set tell_overdue_at = acknowledge_by
    where acknowledged_at is null and state not in ('CLOSED', 'DUPLICATE');
update incident set tell_overdue_at = board_by
    where acknowledged_at is not null and state not in ('CORRECTIVE_ACTION', 'CLOSED', 'DUPLICATE');
create index incidents_to_tell_overdue on incident (tell_overdue_at, id);
create index incidents_for_the_board on incident (sanctuary_id, conduct, unanticipated, id);

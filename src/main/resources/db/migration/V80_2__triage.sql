-- until when somebody has to look into an incident, and what was found
alter table incident add column acknowledge_by timestamp(3) with time zone;
alter table incident add column unanticipated boolean default false not null;
alter table incident add column board_by timestamp(3) with time zone;
alter table incident add column triage_reason varchar(2000);
alter table incident add column triaged_by varchar(400);
-- that it is to weigh less, as one person asks and a second one confirms
alter table incident add column less_severity varchar(2) check (less_severity in ('S1', 'S2', 'S3', 'S4'));
alter table incident add column less_relatedness varchar(20)
    check (less_relatedness in ('RELATED', 'POSSIBLE', 'NOT_RELATED'));
alter table incident add column less_asked_by varchar(400);
alter table incident add column less_reason varchar(2000);
-- the house, as long as somebody is to confirm it
alter table incident add column less_key uuid;
-- who gave it to the house that looks into it
alter table incident add column assigned_by varchar(400);
alter table incident add column confirmed_by varchar(400);
alter table incident add column confirmed_reason varchar(2000);
alter table incident add constraint less_is_asked_as_a_whole check ((less_severity is null) = (less_asked_by is null)
    and (less_severity is null) = (less_relatedness is null) and (less_severity is null) = (less_reason is null)
    and (less_severity is null) = (less_key is null));
alter table incident add constraint unanticipated_has_a_deadline check (unanticipated = (board_by is not null));
create index incidents_to_lower on incident (less_key, conduct, id);
create index incidents_of_a_session_by_weight on incident (session_id, state, severity);

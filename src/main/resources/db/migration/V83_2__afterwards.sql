-- who looks into an incident afterwards, what they found, and what is done so that it does not happen again
alter table incident add column lead varchar(400);
alter table incident add column investigating_since timestamp(3) with time zone;
alter table incident add column concluded_at timestamp(3) with time zone;
alter table incident add column closed_by varchar(400);
alter table incident add column closed_at timestamp(3) with time zone;
alter table incident add column reopened_reason varchar(2000);
-- of the investigation that runs, or ran last: how many actions there are, and how many of all of them nobody has verified
alter table incident add column new_actions integer default 0 not null;
alter table incident add column open_actions integer default 0 not null;
alter table incident add constraint somebody_investigates check ((lead is null) = (investigating_since is null)
    and (state not in ('INVESTIGATING', 'CORRECTIVE_ACTION', 'CLOSED') or lead is not null));
alter table incident add constraint actions_are_counted check (new_actions >= 0 and open_actions >= 0);

-- what was found, kept apart so that nobody reads it without a record
create table incident_finding (
    id uuid primary key,
    incident_id uuid not null references incident,
    text varchar(20000) not null,
    unanticipated boolean not null,
    found_by varchar(400) not null,
    found_at timestamp(3) with time zone not null,
    version bigint not null
);
create index findings_of_an_incident on incident_finding (incident_id, id);

create table corrective_action (
    id uuid primary key,
    incident_id uuid not null references incident,
    what varchar(2000) not null,
    -- who is to do it; nobody when it says that nothing has to be done
    role varchar(20) check (role in ('STEWARD', 'WEAVER', 'TECHNOLOGIST', 'ORGANIZER', 'ETHICIST', 'FACILITATOR')),
    due_by timestamp(3) with time zone,
    added_by varchar(400) not null,
    added_at timestamp(3) with time zone not null,
    done_by varchar(400),
    done_at timestamp(3) with time zone,
    evidence varchar(4000),
    verified_by varchar(400),
    verified_at timestamp(3) with time zone,
    version bigint not null,
    check ((role is null) = (due_by is null)),
    check (role is not null or done_by is not null),
    check ((done_by is null) = (done_at is null) and (done_by is null) = (evidence is null)),
    check ((verified_by is null) = (verified_at is null)),
    check (verified_by is null or (done_by is not null and verified_by <> done_by))
);
create index actions_of_an_incident on corrective_action (incident_id, id);

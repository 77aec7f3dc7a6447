-- who judged or contained an incident, besides who reported it and who was there: none of them settles what it suspended
create table incident_part (
    incident_id uuid not null references incident,
    subject varchar(400) not null,
    primary key (incident_id, subject)
);
create index incidents_with_a_part_of on incident_part (subject);
insert into incident_part (incident_id, subject)
select id, acknowledged_by from incident where acknowledged_by is not null
union select id, triaged_by from incident where triaged_by is not null
union select id, less_asked_by from incident where less_asked_by is not null
union select id, confirmed_by from incident where confirmed_by is not null
union select incident_id, signer from containment_signature where signer is not null
union select incident_id, not_needed_by from containment_signature where not_needed_by is not null;

-- it took a lace's model out of use, and nobody has given it back yet
alter table incident add column model_out boolean default false not null;
update incident set model_out = true where exists
    (select 1 from lace_model_suspension s where s.incident_id = incident.id and s.lifted_at is null);
-- a duplicate of a duplicate is one of the last of them
create index duplicates_of_an_incident on incident (duplicate_of);

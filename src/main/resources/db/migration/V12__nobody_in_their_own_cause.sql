-- everybody who ever wrote to a dreamscape or one of its versions, or gave or screened a fear that one of them used
create table dreamscape_maker (
    dreamscape_id uuid not null references dreamscape,
    subject varchar(200) not null,
    primary key (dreamscape_id, subject)
);

-- everybody who ever screened the fear
create table fear_screener (
    fear_id uuid not null references fear,
    subject varchar(200) not null,
    primary key (fear_id, subject)
);

insert into fear_screener (fear_id, subject)
select id, screened_by from fear where screened_by is not null;

alter table fear drop column screened_by;

insert into dreamscape_maker (dreamscape_id, subject)
select id, author from dreamscape
union
select dreamscape_id, author from dreamscape_version
union
select v.dreamscape_id, f.owner
from dreamscape_version v join fear_use u on u.work_id = v.id join fear f on f.id = u.fear_id
where f.owner is not null
union
select v.dreamscape_id, s.subject
from dreamscape_version v join fear_use u on u.work_id = v.id join fear_screener s on s.fear_id = u.fear_id;

-- whoever suspended or widened does not reinstate; what was superseded is so still when it is reinstated
alter table ethics_review add column widened_by varchar(200);
alter table ethics_review add column superseded boolean default false not null;
update ethics_review set superseded = true where state = 'SUPERSEDED';

alter table ethics_review add check (superseded or state <> 'SUPERSEDED');

-- nobody signs off alone what they calibrated themselves
alter table lace_device add column calibrated_by varchar(200);

update lace_device d set calibrated_by = (
    select max(c.calibrated_by) from lace_calibration c
    where c.device_id = d.id and c.calibrated_at = (
        select max(l.calibrated_at) from lace_calibration l
        where l.device_id = d.id and l.firmware_sha256 = d.firmware_sha256));

-- who did not agree to be contacted afterwards is offered a check-in, and nobody calls
alter table aftercare_check_in add column contact_agreed boolean default false not null;

update aftercare_check_in c set contact_agreed = true
where exists (
    select 1 from consent k
    where k.enrollment_id = c.enrollment_id and k.guardian_id is null and k.status <> 'SUPERSEDED'
        and k.decisions like '%"AFTERCARE_CONTACT","granted":true%');

-- a person whom the crew wrote down links how they sign in by their own act; only the hash of the code is kept
alter table participant add column claim_code_sha256 varchar(64) unique;
alter table participant add column claim_code_by varchar(200);
alter table participant add column claimable_until timestamp(3) with time zone;
alter table participant add constraint claim_is_whole check (
    (claim_code_sha256 is null) = (claimable_until is null) and (claim_code_sha256 is null) = (claim_code_by is null)
    and (claim_code_sha256 is null or subject is null));

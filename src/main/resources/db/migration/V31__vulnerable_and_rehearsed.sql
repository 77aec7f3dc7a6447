-- Who is easily hurt or pressed at present, as far as a screening noticed.
alter table screening add column vulnerable boolean default false not null;

-- For a dream awake, or asleep: the session may change to another version after people rehearsed.
alter table enrollment add column rehearsed_for varchar(10) check (rehearsed_for in ('AWAKE', 'ASLEEP'));

update enrollment set rehearsed_for = (
    select v.modality from session s join dreamscape_version v on v.id = s.dreamscape_version_id
    where s.id = enrollment.session_id)
where rehearsed_at is not null;

alter table enrollment add check ((rehearsed_at is null) = (rehearsed_for is null));

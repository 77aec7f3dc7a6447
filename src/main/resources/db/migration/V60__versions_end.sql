-- of a version whose approval was ended for good no sessions are planned
alter table dreamscape_version add column ended_at timestamp(3) with time zone;
update dreamscape_version set ended_at = (
    select r.terminated_at from ethics_review r where r.dreamscape_version_id = dreamscape_version.id)
where id in (select dreamscape_version_id from ethics_review where terminated_at is not null);
alter table dreamscape_version add check (ended_at is null or state = 'PUBLISHED');

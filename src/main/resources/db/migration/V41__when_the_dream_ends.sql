-- until when the chamber is booked is one thing, how long the dream itself lasts another
alter table session rename column ends_at to booked_until;
alter table session add column duration_seconds bigint;
update session set duration_seconds =
    (select v.duration_seconds from dreamscape_version v where v.id = session.dreamscape_version_id);
alter table session alter column duration_seconds set not null;

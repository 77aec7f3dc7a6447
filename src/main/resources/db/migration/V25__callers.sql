-- Who a signed-in person is here: each role that they hold now, and the participant they are; read once per request.
create view caller as
    select live_key as subject, id as crew_id, sanctuary_id, role, cast(null as uuid) as participant_id
    from crew where live_key is not null
    union all
    select subject, null, null, null, id
    from participant where subject is not null;

create index records_of_a_person on participant (person_id, id);
-- on whom somebody depends is asked of either side
create index relations_with_somebody on relation (participant_id, subject);

create index records_merged_into_another on participant (merged_into);

-- Who a signed-in person is here: each role that they hold now, and each record of theirs; read once per request.
-- How somebody signs in whose record was merged into another holds no role.
drop view caller;
create view caller as
    select live_key as subject, id as crew_id, sanctuary_id, role, cast(null as uuid) as participant_id,
        cast(null as uuid) as record_id, cast(null as varchar(200)) as record_subject
    from crew where live_key is not null
        and not exists (select 1 from participant m where m.subject = live_key and m.merged_into is not null)
    union all
    select p.subject, null, null, null, p.person_id, o.id, o.subject
    from participant p join participant o on o.person_id = p.person_id where p.subject is not null;

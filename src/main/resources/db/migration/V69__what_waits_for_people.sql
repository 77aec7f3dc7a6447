-- like its intensity, that a dream takes laces is kept with the session: what waits is found for many sessions at once
alter table session add column needs_lace boolean default false not null;

update session set needs_lace = true
where dreamscape_version_id in (select v.id from dreamscape_version v where v.content like '%"lace":{%');

-- whoever is referred waits for a second look until the screening runs out
create index referrals_that_wait
    on screening (outcome, cleared_at, valid_until, id, participant_id, latest_key, screened_by);

create index birth_dates_to_confirm on birth_date_correction (state, id, participant_id, requested_by);

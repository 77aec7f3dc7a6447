-- a scene that anybody stopped: since when, and who confirmed that it may go on as it is
alter table session add column stopped_at timestamp(3) with time zone;
alter table session add column confirmed_by_facilitator varchar(200);
alter table session add column confirmed_by_technologist varchar(200);
alter table session add constraint scene_is_stopped_while_paused check (stopped_at is null or state = 'PAUSED');
alter table session add constraint scene_is_confirmed_while_stopped
    check (stopped_at is not null or (confirmed_by_facilitator is null and confirmed_by_technologist is null));
alter table session add constraint scene_is_confirmed_by_two
    check (confirmed_by_facilitator <> confirmed_by_technologist);

-- who has stepped out: since when they are awake, and when they said that they want to come back
alter table enrollment add column woken_at timestamp(3) with time zone;
alter table enrollment add column reaffirmed_at timestamp(3) with time zone;
alter table enrollment add constraint who_comes_back_is_awake check (reaffirmed_at is null or woken_at is not null);

-- when the person came out of the dream together with the others: it counts as completed, however they leave the house.
-- relayed_by is who of the crew took the person out on their word
alter table enrollment add column surfaced_at timestamp(3) with time zone;
alter table enrollment add column relayed_by varchar(200);
update enrollment set surfaced_at = left_at where state in ('SURFACED', 'DONE');
update enrollment set surfaced_at = (select s.ended_at from session s where s.id = enrollment.session_id)
where state = 'WITHDRAWN' and dreaming_since is not null
    and left_at > (select s.ended_at from session s where s.id = enrollment.session_id);

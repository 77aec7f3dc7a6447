-- what a person says beforehand: what they do not want to meet, how far they want to go, what helps them
alter table participant add column boundary_lines varchar(2000);
alter table participant add column boundary_veils varchar(2000);
alter table participant add column boundary_ceiling varchar(2)
    check (boundary_ceiling in ('I1', 'I2', 'I3', 'I4', 'I5'));
alter table participant add column boundary_set_at timestamp(3) with time zone;
alter table participant add check ((boundary_lines is null) = (boundary_set_at is null));
alter table participant add check ((boundary_veils is null) = (boundary_set_at is null));
alter table participant add check (boundary_ceiling is null or boundary_set_at is not null);
alter table participant add column support_helps varchar(1000);
alter table participant add column support_does_not_help varchar(1000);
alter table participant add check ((support_helps is null) = (support_does_not_help is null));

-- how strong the dream is: what somebody dreamt at any sanctuary is asked for many people at once
alter table session add column intensity varchar(2);
update session
set intensity = (select v.intensity from dreamscape_version v where v.id = session.dreamscape_version_id);
alter table session alter column intensity set not null;
alter table session add check (intensity in ('I1', 'I2', 'I3', 'I4', 'I5'));

alter table enrollment add column way_home varchar(500);

-- since when the person has dreamt in this enrollment; with left_at it tells whether and when they came out of a dream.
-- Of who withdrew it was not kept whether the dream had begun for them; it is taken to have, if they were there.
alter table enrollment add column dreaming_since timestamp(3) with time zone;
update enrollment
set dreaming_since = (select s.started_at from session s where s.id = enrollment.session_id)
where state in ('DREAMING', 'STEPPED_OUT', 'SURFACED', 'DONE', 'REMOVED_FOR_SAFETY')
   or (state = 'WITHDRAWN' and checked_in_at is not null
       and left_at >= (select s.started_at from session s where s.id = enrollment.session_id));
alter table enrollment add check (live_key is null or dreaming_since is not null);

create index dreams_of_a_person on enrollment (participant_id, dreaming_since, left_at, session_id, state);
create index enrollments_that_count_of_a_person on enrollment (enrolled_key, session_id, state);

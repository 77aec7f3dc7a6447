-- what crew who do not accompany a session go on seeing of whoever left before the dream: where they stood, and the version
alter table enrollment add column left_from varchar(30);
alter table enrollment add column left_version bigint;
update enrollment set left_from = 'ENROLLED', left_version = version where state = 'WITHDRAWN';

-- crew see the check-ins of a session when it is over: before, when they are due tells who left
alter table aftercare_check_in add column session_over boolean default false not null;
update aftercare_check_in set session_over = true
where session_id in (select s.id from session s where s.state in ('AFTERCARE', 'CLOSED'));

drop index check_ins_of_a_sanctuary;
drop index check_ins_by_state;
drop index check_ins_by_due;
create index check_ins_of_a_sanctuary on aftercare_check_in (sanctuary_id, session_over, id);
create index check_ins_by_state on aftercare_check_in (sanctuary_id, session_over, state, id);
create index check_ins_by_due on aftercare_check_in (sanctuary_id, session_over, state, due_at, id);

-- guardians read what became of the sessions of their children
create index guardianships_of_a_guardian on guardianship (guardian_id);

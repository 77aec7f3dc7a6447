-- what kept a session from taking place, and what the person is told whose enrollment was a mistake
alter table session add column cancel_kind varchar(30)
    check (cancel_kind in ('CREW_UNAVAILABLE', 'CHAMBER_UNAVAILABLE', 'DREAM_NOT_APPROVED', 'SAFETY', 'OTHER'));
update session set cancel_kind = 'OTHER' where state = 'CANCELLED';

alter table enrollment add column cancel_reason varchar(500);

-- what somebody of the crew looks after
create index check_ins_of_an_owner on aftercare_check_in (sanctuary_id, owner_id, session_over, state, id);

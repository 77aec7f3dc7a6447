-- who checked in, observed, led or saw off somebody in a session: they count as crew, also when their duty has ended
create table session_deed (
    session_id uuid not null references session,
    subject varchar(200) not null,
    primary key (session_id, subject)
);

-- of dreams that began before this was written down, whoever facilitated
insert into session_deed (session_id, subject)
select distinct s.id, c.subject
from session s
join session_duty d on d.session_id = s.id and d.duty = 'FACILITATOR'
join crew c on c.id = d.crew_id
where s.started_at is not null;

-- what needs a chamber is asked by state: past sessions are not looked through
create index sessions_in_a_chamber_by_state on session (chamber_id, state);

-- from when on those in the dream have completed it, and from when on it lasts much longer than planned
alter table session add column completed_from timestamp(3) with time zone;
alter table session add column overdue_from timestamp(3) with time zone;
update session set completed_from = started_at where state in ('DREAMING', 'PAUSED');

-- read by the history of the person; who came out with the others has completed what they dreamt until now
alter table enrollment add column completed boolean default false not null;
update enrollment set completed = true where surfaced_at is not null;

-- NOT_THIS_TIME: the dream began without them, and that is no absence; they waited for a place, or were stood down
alter table enrollment drop constraint enrollment_state_check;
alter table enrollment add constraint enrollment_state_check
    check (state in ('WAITLISTED', 'ENROLLED', 'CHECKED_IN', 'DREAMING', 'STEPPED_OUT', 'SURFACED', 'DONE',
                     'NOT_CLEARED', 'NO_SHOW', 'WITHDRAWN', 'REMOVED_FOR_SAFETY', 'CANCELLED', 'NOT_THIS_TIME'));

-- how many places are booked: counted anew by whatever books or frees one, and never more than there are
alter table session add column taken integer default 0 not null;
update session set taken = (
    select count(*) from enrollment e
    where e.session_id = session.id and e.state in ('ENROLLED', 'CHECKED_IN', 'NOT_CLEARED', 'DREAMING', 'STEPPED_OUT'));
update session set capacity = taken where taken > capacity;
alter table session add constraint session_has_its_places check (taken between 0 and capacity);

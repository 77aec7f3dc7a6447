-- what happened in a session, in the order in which it was committed; the counter is the last thing that a transaction holds
create table session_event_lane (
    session_id uuid primary key references session,
    last_seq bigint not null,
    constraint counts_up check (last_seq >= 0)
);

-- a log that begins later than its session begins with what follows
insert into session_event_lane (session_id, last_seq)
select id, 0 from session where state not in ('CLOSED', 'CANCELLED');

create table session_event (
    session_id uuid not null references session_event_lane on delete cascade,
    seq bigint not null,
    type varchar(60) not null,
    audience varchar(10) not null,
    enrollment_id uuid references enrollment,
    subject uuid,
    state varchar(30),
    happened_at timestamp(3) with time zone not null,
    primary key (session_id, seq),
    constraint known_audience check (audience in ('GROUP', 'NEAR', 'SELF', 'DUTY')),
    constraint somebody_is_near check (audience not in ('NEAR', 'SELF') or enrollment_id is not null)
);

-- a reader reads one range of each of these, whatever is hidden from them
create index session_events_of_an_audience on session_event (session_id, audience, seq);
create index session_events_of_an_enrollment on session_event (enrollment_id, audience, seq);

-- due_at is set when the person leaves the dream, and not before
create table aftercare_check_in (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    enrollment_id uuid not null,
    participant_id uuid not null references participant,
    due_after_seconds bigint not null check (due_after_seconds > 0),
    due_at timestamp(3) with time zone,
    owner_id uuid references crew,
    state varchar(20) not null check (state in ('PLANNED', 'DONE', 'DECLINED', 'UNREACHABLE')),
    version bigint not null,
    check (state not in ('DONE', 'UNREACHABLE') or due_at is not null),
    unique (enrollment_id, due_after_seconds),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index check_ins_of_a_sanctuary on aftercare_check_in (sanctuary_id, id);
create index check_ins_by_state on aftercare_check_in (sanctuary_id, state, id);
create index check_ins_by_due on aftercare_check_in (sanctuary_id, state, due_at, id);
create index check_ins_of_a_person on aftercare_check_in (participant_id, id, state, due_at);
create index check_ins_of_a_session on aftercare_check_in (session_id, enrollment_id);

create table aftercare_attempt (
    check_in_id uuid not null references aftercare_check_in,
    number integer not null,
    outcome varchar(20) not null check (outcome in ('DONE', 'NOT_REACHED')),
    distress boolean not null,
    attempted_by varchar(200) not null,
    attempted_at timestamp(3) with time zone not null,
    primary key (check_in_id, number),
    check (outcome = 'DONE' or not distress)
);

-- times of day on the clock of the site
create table aftercare_preference (
    participant_id uuid primary key references participant,
    channel varchar(20) not null check (channel in ('IN_PERSON', 'CALL', 'MESSAGE')),
    quiet_from varchar(5),
    quiet_to varchar(5),
    version bigint not null,
    check ((quiet_from is null) = (quiet_to is null))
);

-- open_key repeats the person while nobody has decided, so that one correction of a person is open at a time
create table birth_date_correction (
    id uuid primary key,
    participant_id uuid not null references participant,
    birth_date date not null,
    reason varchar(2000) not null,
    requested_by varchar(200) not null,
    requested_at timestamp(3) with time zone not null,
    state varchar(20) not null check (state in ('REQUESTED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    decided_by varchar(200),
    decided_at timestamp(3) with time zone,
    open_key uuid unique,
    version bigint not null,
    check ((state = 'REQUESTED') = (open_key is not null)),
    check ((state = 'REQUESTED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (open_key is null or open_key = participant_id),
    check (state not in ('CONFIRMED', 'REJECTED') or decided_by <> requested_by)
);

create index birth_date_corrections_of_a_person on birth_date_correction (participant_id, id);

-- of all the dates that were wrong on record the last in the calendar, and when the right one was confirmed
alter table participant add column earlier_birth_date date;
alter table participant add column birth_date_since timestamp(3) with time zone;
alter table participant add constraint birth_date_is_whole
    check ((earlier_birth_date is null) = (birth_date_since is null));

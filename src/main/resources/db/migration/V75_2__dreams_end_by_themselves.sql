-- what the watch over a running dream remembers from one look to the next
create table vigil (
    session_id uuid primary key,
    sanctuary_id uuid not null,
    short_since timestamp(3) with time zone,
    stopped_for varchar(20) check (stopped_for in ('FEW_ACCOMPANY', 'IN_DISTRESS', 'SYNCHRONY_LOST', 'OVERDUE')),
    stopped_at timestamp(3) with time zone,
    version bigint not null,
    check ((stopped_for is null) = (stopped_at is null)),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id)
);

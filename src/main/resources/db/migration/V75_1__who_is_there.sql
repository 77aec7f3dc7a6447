-- when somebody on duty last gave a sign of being there; until when others cover for them at most
create table presence (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    crew_id uuid not null references crew,
    seen_at timestamp(3) with time zone not null,
    break_until timestamp(3) with time zone,
    version bigint not null,
    check (break_until is null or break_until > seen_at),
    unique (session_id, crew_id),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id)
);

create index presence_of_crew on presence (crew_id);

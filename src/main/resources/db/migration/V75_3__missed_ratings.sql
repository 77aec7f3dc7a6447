-- since when nothing was heard of who dreams; the watch makes the rows when it first looks, or when the dream is first paused
create table watched_dreamer (
    enrollment_id uuid primary key,
    session_id uuid not null,
    sanctuary_id uuid not null,
    heard_at timestamp(3) with time zone not null,
    paused_at timestamp(3) with time zone,
    back_at timestamp(3) with time zone,
    look_by timestamp(3) with time zone,
    version bigint not null,
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index watched_in_a_session on watched_dreamer (session_id, enrollment_id);

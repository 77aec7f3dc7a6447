-- of what is retired no sessions are planned any more
alter table dreamscape add column retired_at timestamp(3) with time zone;

create index sessions_of_a_dreamscape on session (sanctuary_id, dreamscape_id, id, dreamscape_version, state);

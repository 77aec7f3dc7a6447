-- who began the dream of a session: they are listed as a whole, whatever became of each
create index dreamers_of_a_session on enrollment (session_id, id) where dreaming_since is not null;
create index cancelled_after_leaving on enrollment (session_id, id) where left_from = 'CANCELLED';

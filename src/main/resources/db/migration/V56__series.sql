-- sessions that were planned at once: the series is named after its first session
alter table session add column series_id uuid references session;

create index sessions_of_a_series on session (sanctuary_id, series_id, id, state);
create index sessions_that_name_a_series on session (series_id);

-- the latest time that a log tells of: asked for every two seconds, and not to be looked for in all its lines
alter table session_event_lane add column last_at timestamp(3) with time zone;
update session_event_lane set last_at =
    (select max(happened_at) from session_event where session_event.session_id = session_event_lane.session_id);

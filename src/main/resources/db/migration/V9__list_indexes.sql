-- Each index is in the order of one strand of a list: what is equal comes first, then the id. What stands behind the id
-- is only looked at, so that a page is found in the index alone.
create index sessions_by_state on session (sanctuary_id, state, id);
create index sessions_by_start on session (sanctuary_id, starts_at, id, state);
create index enrollments_of_a_person_by_session on enrollment (participant_id, session_id, state, id, sanctuary_id);
create index fears_by_state on fear (sanctuary_id, state, id, permitted_until);
create index works_of_a_fear on fear_use (fear_id, work_id, purpose, used_at);
drop index uses_of_a_fear;
create index ethics_reviews_by_state on ethics_review (sanctuary_id, state, id, expires_at);
create index ethics_reviews_by_end on ethics_review (sanctuary_id, state, expires_at, id);
create index published_dreamscapes on dreamscape_version (state, dreamscape_id);
create index published_dreamscapes_of_a_sanctuary on dreamscape_version (sanctuary_id, state, dreamscape_id);
create index versions_of_a_dreamscape on dreamscape_version (dreamscape_id, id);
create index crew_of_a_sanctuary on crew (sanctuary_id, id);

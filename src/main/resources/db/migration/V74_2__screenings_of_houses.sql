-- which screenings run out soon
create index screenings_by_when_they_run_out
    on screening (valid_until, id, participant_id, latest_key, outcome, cleared_at);

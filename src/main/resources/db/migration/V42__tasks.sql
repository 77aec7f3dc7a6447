-- What waits to be done is found by house and state; where an index holds more, it is what is asked of each before it is listed.
create index waivers_by_state
    on waiver (sanctuary_id, state, id, expires_at, waived_by, disclosure, requested_by, session_id);
create index hazard_deviations_by_state on hazard_deviation (sanctuary_id, state, report_due_at, id);
create index drafts_of_an_author on dreamscape_version (sanctuary_id, author, state, id);
create index fears_to_screen on fear (sanctuary_id, state, id, owner);
create index rulings_by_force on ethics_review (sanctuary_id, ruled_material, ruling_in_force_since, id);
create index votes_of_a_reviewer on ethics_reviewer (subject, voted_at, review_id);
create index check_ins_to_make
    on aftercare_check_in (sanctuary_id, state, contact_agreed, session_over, id, due_at, participant_id);

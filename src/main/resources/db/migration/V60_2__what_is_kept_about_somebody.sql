-- whoever asks what is kept about them is found by how they sign in
create index crew_ever_by_subject on crew (subject, id);
create index screened_by_subject on fear_screener (subject, fear_id);
create index made_by_subject on dreamscape_maker (subject, dreamscape_id);
create index deeds_by_subject on session_deed (subject, session_id);
create index concurrences_by_subject on ethics_concurrence (subject, review_id);
create index waiver_votes_by_subject on waiver_vote (subject, id);

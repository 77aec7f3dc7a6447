update ethics_condition set evidence_givers = coalesce(
    (select json_agg(distinct m.subject)::text from ethics_minute m
     where m.condition_id = ethics_condition.id and m.kind = 'EVIDENCE_GIVEN'),
    '[]');

update ethics_condition set evidence_givers = coalesce(
    (select cast(json_arrayagg(distinct m.subject) as varchar) from ethics_minute m
     where m.condition_id = ethics_condition.id and m.kind = 'EVIDENCE_GIVEN'),
    '[]');

-- what somebody verified who declared a conflict later is open until somebody independent verifies it
update ethics_condition set verified_by = null, verified_at = null
where exists (
    select 1 from ethics_reviewer r
    where r.review_id = ethics_condition.review_id and r.subject = ethics_condition.verified_by and r.conflict);
update ethics_review set state = 'APPROVED_WITH_CONDITIONS', version = version + 1
where state = 'APPROVED'
  and exists (
    select 1 from ethics_condition c
    where c.review_id = ethics_review.id and c.blocking and c.verified_at is null);

-- what happened in a review, in order; nothing of it changes
create table ethics_minute (
    review_id uuid not null references ethics_review,
    position integer not null,
    kind varchar(30) not null check (kind in
        ('HANDED_IN', 'DECLARED', 'RECUSED', 'VOTED', 'APPROVED', 'REJECTED', 'EVIDENCE_GIVEN', 'EVIDENCE_ACCEPTED',
         'EVIDENCE_REJECTED', 'SUSPENDED', 'REINSTATED', 'TERMINATED', 'RENEWAL_APPROVED', 'RENEWED', 'FOUND_NOT_MATERIAL',
         'RULED', 'SUPERSEDED')),
    noted_at timestamp(3) with time zone not null,
    subject varchar(200),
    vote varchar(30) check (vote in ('APPROVE', 'APPROVE_WITH_CONDITIONS', 'REJECT', 'ABSTAIN')),
    reach varchar(20) check (reach in ('ALL', 'NEW_STARTS')),
    condition_id uuid,
    text varchar(4000),
    primary key (review_id, position),
    check ((kind = 'VOTED') = (vote is not null)),
    check ((kind = 'SUSPENDED') = (reach is not null))
);
create index minutes_by_subject on ethics_minute (subject, review_id);

-- as far as it is known of what happened before; when something was suspended, evidenced in vain or ended by a later version is not
insert into ethics_minute (review_id, position, kind, noted_at, subject, vote, condition_id, text)
select review_id, row_number() over (partition by review_id order by noted_at, step) - 1, kind, noted_at, subject, vote,
    condition_id, text
from (
    select id as review_id, 0 as step, 'HANDED_IN' as kind, submitted_at as noted_at, author as subject,
        cast(null as varchar(30)) as vote, cast(null as uuid) as condition_id, cast(null as varchar(4000)) as text
    from ethics_review
    union all
    select review_id, 1, case when conflict then 'RECUSED' else 'DECLARED' end, declared_at, subject, null, null, statement
    from ethics_reviewer
    union all
    select review_id, 2, 'VOTED', voted_at, subject, vote, null, rationale from ethics_reviewer where vote is not null
    union all
    select review_id, 4, 'EVIDENCE_GIVEN', evidence_at, evidence_by, null, id, evidence
    from ethics_condition where evidence is not null
    union all
    select review_id, 5, 'EVIDENCE_ACCEPTED', verified_at, verified_by, null, id, null
    from ethics_condition where verified_at is not null
    union all
    select review_id, 6, 'RENEWAL_APPROVED', renewed_at, subject, null, null, renewal
    from ethics_reviewer where renewed_at is not null
    union all
    select review_id, 7, 'FOUND_NOT_MATERIAL', concurred_at, subject, null, null, reason from ethics_concurrence
    union all
    select id, 8, 'RULED', ruling_in_force_since, ruled_by, null, null, ruling_reason
    from ethics_review where ruling_in_force_since is not null
    union all
    select id, 9, 'TERMINATED', terminated_at, terminated_by, null, null, termination_reason
    from ethics_review where terminated_at is not null) known;

-- That a change is not material holds once as many ethicists found so as an approval takes; before, it is a proposal.
alter table ethics_review add column ruling_in_force_since timestamp(3) with time zone;

update ethics_review set ruling_in_force_since = ruled_at where ruled_material;

alter table ethics_review add check (ruled_material is not null or ruling_in_force_since is null);
alter table ethics_review add check (not ruled_material or ruling_in_force_since is not null);

create table ethics_concurrence (
    review_id uuid not null references ethics_review,
    subject varchar(200) not null,
    reason varchar(2000) not null,
    concurred_at timestamp(3) with time zone not null,
    primary key (review_id, subject)
);

-- How many it takes is told by policy profiles, which no table holds. So every "not material" that one ethicist ruled
-- becomes a proposal, and people are asked again, until enough have ruled the same; where one is enough, that one may.
insert into ethics_concurrence (review_id, subject, reason, concurred_at)
select id, ruled_by, ruling_reason, ruled_at from ethics_review where not ruled_material;

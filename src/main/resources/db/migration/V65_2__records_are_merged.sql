-- two records of one person: the merged one stays where it is, and the person goes on as the other
alter table participant add column merged_into uuid references participant;
alter table participant add column merged_at timestamp(3) with time zone;
alter table participant add constraint merging_is_whole check ((merged_into is null) = (merged_at is null));
alter table participant add constraint merged_into_another check (merged_into is null or merged_into <> id);

-- open_key repeats the duplicate until somebody has decided, so that one merge of it is open at a time
create table record_merge (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    participant_id uuid not null references participant,
    duplicate_id uuid not null references participant,
    reason varchar(2000) not null,
    asked_by varchar(200) not null,
    asked_at timestamp(3) with time zone not null,
    state varchar(20) not null check (state in ('ASKED', 'AGREED', 'MERGED', 'DECLINED', 'WITHDRAWN')),
    participant_agreed_at timestamp(3) with time zone,
    duplicate_agreed_at timestamp(3) with time zone,
    guardian_agreed_at timestamp(3) with time zone,
    guardian_id uuid references participant,
    decided_by varchar(200),
    decided_at timestamp(3) with time zone,
    open_key uuid unique,
    version bigint not null,
    check (participant_id <> duplicate_id),
    check ((state in ('ASKED', 'AGREED')) = (open_key is not null)),
    check ((state in ('ASKED', 'AGREED')) = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((guardian_id is null) = (guardian_agreed_at is null)),
    check (open_key is null or open_key = duplicate_id),
    check (state <> 'MERGED' or decided_by <> asked_by)
);

create index record_merges_of_a_house on record_merge (sanctuary_id, id);
create index record_merges_of_a_person on record_merge (participant_id, id);
create index record_merges_of_a_duplicate on record_merge (duplicate_id, id);
create index record_merges_by_a_guardian on record_merge (guardian_id);
create index record_merges_to_confirm on record_merge (sanctuary_id, state, id);

-- people are found by the beginning of their name, as it is typed without accents
alter table participant add column name_key varchar(480) default '' not null;

-- who of the crew looked for people, and who was shown; what was typed is not kept
create table participant_search (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    searcher varchar(200) not null,
    searched_at timestamp(3) with time zone not null,
    found integer not null check (found >= 0),
    more boolean not null,
    version bigint not null
);

create table participant_search_hit (
    search_id uuid not null references participant_search,
    participant_id uuid not null references participant,
    primary key (search_id, participant_id)
);

create index searches_that_showed_a_person on participant_search_hit (participant_id);

create index searches_of_a_sanctuary on participant_search (sanctuary_id, id);

-- the sessions of somebody on duty, in the order of the list
create index duties_of_crew_in_order on session_duty (crew_id, session_id);

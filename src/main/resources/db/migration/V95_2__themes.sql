-- what cleared fears touch, with all that it takes to count it: contributor is empty for all that were given by nobody known
create table fear_theme (
    fear_id uuid not null references fear,
    tag varchar(40) not null,
    sanctuary_id uuid not null,
    contributor varchar(200) not null,
    counts_until timestamp(3) with time zone not null,
    primary key (fear_id, tag),
    foreign key (sanctuary_id, fear_id) references fear (sanctuary_id, id)
);

create index themes_of_a_sanctuary on fear_theme (sanctuary_id, tag, contributor, counts_until);
create index themes_of_a_contributor on fear_theme (contributor, sanctuary_id, tag, counts_until);

insert into fear_theme (fear_id, tag, sanctuary_id, contributor, counts_until)
select f.id, t.name, f.sanctuary_id, coalesce(f.owner, ''),
    coalesce(f.permitted_until, timestamp with time zone '9999-12-31 00:00:00+00')
from fear f
join known_tag t on f.tags like '%"' || t.name || '"%'
where f.state = 'AVAILABLE';

-- everybody who ever wrote to a dreamscape or one of its versions, or gave or screened a fear that one of them used
create table dreamscape_maker (
    dreamscape_id uuid not null references dreamscape,
    subject varchar(200) not null,
    primary key (dreamscape_id, subject)
);

-- everybody who ever screened the fear
create table fear_screener (
    fear_id uuid not null references fear,
    subject varchar(200) not null,
    primary key (fear_id, subject)
);

insert into fear_screener (fear_id, subject)
select id, screened_by from fear where screened_by is not null;

alter table fear drop column screened_by;

insert into dreamscape_maker (dreamscape_id, subject)
select id, author from dreamscape
union
select dreamscape_id, author from dreamscape_version
union
select v.dreamscape_id, f.owner
from dreamscape_version v join fear_use u on u.work_id = v.id join fear f on f.id = u.fear_id
where f.owner is not null
union
select v.dreamscape_id, s.subject
from dreamscape_version v join fear_use u on u.work_id = v.id join fear_screener s on s.fear_id = u.fear_id;

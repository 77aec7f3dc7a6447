-- who checked in, observed, led or saw off somebody in a session: they count as crew, also when their duty has ended
create table session_deed (
    session_id uuid not null references session,
    subject varchar(200) not null,
    primary key (session_id, subject)
);

-- of dreams that began before this was written down, whoever facilitated
insert into session_deed (session_id, subject)
select distinct s.id, c.subject
from session s
join session_duty d on d.session_id = s.id and d.duty = 'FACILITATOR'
join crew c on c.id = d.crew_id
where s.started_at is not null;

-- who reported, judged or contained what is the same as an incident has a part in that one, too
insert into incident_part (incident_id, subject)
select distinct d.duplicate_of, d.subject
from (select i.duplicate_of, i.reporter as subject from incident i where i.duplicate_of is not null and i.reporter is not null
      union
      select i.duplicate_of, p.subject from incident i join incident_part p on p.incident_id = i.id
      where i.duplicate_of is not null) d
where not exists (select 1 from incident_part p where p.incident_id = d.duplicate_of and p.subject = d.subject);

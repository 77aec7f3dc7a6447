-- who of the screeners left a fear to somebody else; where several screened it, nobody knows which of them
alter table fear add column escalated_by varchar(400);
update fear set escalated_by = (select min(s.subject) from fear_screener s where s.fear_id = fear.id)
where state = 'ESCALATED' and (select count(*) from fear_screener s where s.fear_id = fear.id) = 1;

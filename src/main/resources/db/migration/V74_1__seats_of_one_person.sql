-- whoever of the crew looks up the seats of one person has looked for somebody, too
alter table participant_search add column sought varchar(20) default 'NAME' not null;
alter table participant_search add constraint what_was_sought check (sought in ('NAME', 'SEATS'));

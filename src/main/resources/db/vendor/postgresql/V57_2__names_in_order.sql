-- letter by letter, whatever the language of the database: what begins so lies between two values
alter table participant alter column name_key type varchar(480) collate "C";

create index participants_by_name on participant (name_key, id);

-- H2 counts the halves of a character that is two in Java as two: every text of people takes twice as many.
alter table enrollment alter column met_by set data type varchar(240);
alter table enrollment alter column handed_over_name set data type varchar(240);

-- H2 counts the halves of a character that is two in Java as two
alter table birth_date_correction alter column reason set data type varchar(4000);
alter table birth_date_correction alter column requested_by set data type varchar(400);
alter table birth_date_correction alter column decided_by set data type varchar(400);

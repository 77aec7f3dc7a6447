-- H2 counts the halves of a character that is two in Java as two: every text of people takes twice as many.
alter table ethics_condition alter column asked_by set data type varchar(400);

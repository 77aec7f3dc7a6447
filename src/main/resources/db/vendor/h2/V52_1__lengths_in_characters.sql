-- H2 counts the halves of a character that is two in Java as two: every text of people takes twice as many.
alter table enrollment alter column cancel_reason set data type varchar(1000);

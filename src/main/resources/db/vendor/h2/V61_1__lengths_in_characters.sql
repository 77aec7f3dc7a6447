-- H2 counts the halves of a character that is two in Java as two: every text of people takes twice as many.
alter table ethics_minute alter column subject set data type varchar(400);
alter table ethics_minute alter column text set data type varchar(8000);

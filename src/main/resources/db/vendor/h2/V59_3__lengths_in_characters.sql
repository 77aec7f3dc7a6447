-- H2 counts the halves of a character that is two in Java as two: every text of people takes twice as many.
alter table message alter column text set data type varchar(2000);

-- what people in a session do not want to meet, all together, as it was told last: JSON lists of content tags
alter table session add column told_lines varchar(100000) default '[]' not null;
alter table session add column told_veils varchar(100000) default '[]' not null;

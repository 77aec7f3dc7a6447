-- The language of the text that somebody agreed to; what was served says it of those who decided before.
alter table consent add column language varchar(35);
update consent set language = (select s.language from serving s where s.id = consent.serving_id);
alter table consent alter column language set not null;

-- Scenes, text and translations come in requests of 64 KiB each.
alter table dreamscape_version alter column content set data type varchar(400000);

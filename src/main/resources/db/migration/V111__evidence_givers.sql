-- everybody who ever gave evidence for it, as a JSON list
alter table ethics_condition add column evidence_givers varchar(20000) default '[]' not null;

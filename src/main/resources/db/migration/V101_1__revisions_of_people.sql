-- counts what others are shown of a person, and not what is for the person alone
alter table participant add column revision bigint default 0 not null;
update participant set revision = version;

-- counts what weavers change and are told of, and no answers of those who are to be named
alter table artwork add column revision bigint default 0 not null;

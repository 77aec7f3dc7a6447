-- who may read which sessions a house offers: everybody, or those who work or dream there
alter table sanctuary add column programme varchar(20) default 'MEMBERS' not null
    check (programme in ('PUBLIC', 'MEMBERS'));
-- the sessions that may be joined are found by house in the order of their planned start
create index sessions_of_a_programme on session (sanctuary_id, state, starts_at, id, intensity, dreamscape_version_id);

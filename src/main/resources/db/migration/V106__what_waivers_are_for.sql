-- a waiver lets pass what was found when it was asked for, and because of whom; lists of names as JSON
alter table waiver add column findings varchar(2000) default '[]' not null;
alter table waiver add column because_of varchar(50000) default '[]' not null;
-- what ethicists refused is not let pass by another one alone
alter table waiver add column taken_back boolean default false not null;
alter table waiver add column approvals_needed integer default 1 not null check (approvals_needed in (1, 2));
alter table waiver add column refused_before uuid references waiver;
alter table waiver add constraint only_what_is_revoked_is_taken_back check (not taken_back or state = 'REVOKED');
-- of rules that find one thing only which may be waived it is known what it was
update waiver set findings = '["CON-05.too-early"]' where rule = 'CON-05';
update waiver set findings = '["SAF-07.no-way-around"]' where rule = 'SAF-07';
update waiver set findings = '["AFT-01.not-owned"]' where rule = 'AFT-01';
-- of the others it is not: what was still open is asked for anew
update waiver set state = 'REVOKED', revoked_at = current_timestamp, taken_back = true, live_key = null
where state in ('REQUESTED', 'GRANTED') and findings = '[]' and expires_at > current_timestamp;

alter table sanctuary drop constraint sanctuary_state_check;
alter table sanctuary add constraint sanctuary_state_check check (state in ('OPEN', 'SUSPENDED', 'CLOSED'));

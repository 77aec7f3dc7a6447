-- the check of the states was made without a name
execute immediate (
    select 'alter table sanctuary drop constraint "' || c.constraint_name || '"'
    from information_schema.check_constraints c
    join information_schema.table_constraints t on t.constraint_name = c.constraint_name
        and t.constraint_schema = c.constraint_schema
    where lower(t.table_name) = 'sanctuary' and c.check_clause like '%''SUSPENDED''%');
alter table sanctuary add constraint sanctuary_state_check check (state in ('OPEN', 'SUSPENDED', 'CLOSED'));

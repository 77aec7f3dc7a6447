-- the check of what stopped a dream was made without a name
execute immediate (
    select 'alter table vigil drop constraint "' || constraint_name || '"'
    from information_schema.check_constraints
    where check_clause like '%''SYNCHRONY_LOST''%' and check_clause like '%''OVERDUE''%');
alter table vigil add constraint vigil_stopped_for_check
    check (stopped_for in ('FEW_ACCOMPANY', 'IN_DISTRESS', 'SYNCHRONY_LOST', 'OVERDUE', 'INCIDENT'));

-- the check of the reasons was made without a name
execute immediate (
    select 'alter table session drop constraint "' || constraint_name || '"'
    from information_schema.check_constraints
    where check_clause like '%''SAFE_STOP''%');
alter table session add constraint session_end_reason_check
    check (end_reason in ('ENDED', 'SAFE_STOP', 'SUSPENDED', 'CANCELLED'));

-- the check of who noticed it was made without a name
execute immediate (
    select 'alter table incident drop constraint "' || constraint_name || '"'
    from information_schema.check_constraints
    where check_clause like '%''ESCALATED_FEAR''%' and check_clause like '%''FAIL_SAFE''%');
alter table incident add constraint incident_origin_check
    check (origin in ('REPORT', 'ACUTE_RISK', 'ESCALATED_FEAR', 'DISTRESS', 'AFTERCARE', 'FAIL_SAFE', 'UNJUSTIFIED_ACCESS'));

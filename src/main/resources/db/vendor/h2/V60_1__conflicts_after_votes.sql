-- whoever voted may find out later that something keeps them from deciding; the checks were made without names
execute immediate (
    select 'alter table ethics_reviewer drop constraint "' || constraint_name || '"'
    from information_schema.check_constraints
    where lower(check_clause) like '%vote%' and lower(check_clause) like '%conflict%');
execute immediate (
    select 'alter table ethics_reviewer drop constraint "' || constraint_name || '"'
    from information_schema.check_constraints
    where lower(check_clause) like '%renewed_at%' and lower(check_clause) like '%conflict%');

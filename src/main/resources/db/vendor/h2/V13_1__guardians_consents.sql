-- the check that only a person's own consent is active, by the name that the database gave it
execute immediate (
    select 'alter table consent drop constraint "' || t.constraint_name || '"'
    from information_schema.table_constraints t
    join information_schema.check_constraints c
      on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
    where t.table_name = 'consent' and t.constraint_name <> 'consent_is_live_while_active'
      and c.check_clause like '%ACTIVE%' and lower(c.check_clause) like '%live_key" is not null%');

-- the check that only a person's own consent is active, by the name that the server gave it
do $$
begin
    execute (select 'alter table consent drop constraint ' || conname
             from pg_constraint
             where conrelid = 'consent'::regclass and contype = 'c' and conname <> 'consent_is_live_while_active'
               and pg_get_constraintdef(oid) like '%ACTIVE%live_key IS NOT NULL%');
end $$;

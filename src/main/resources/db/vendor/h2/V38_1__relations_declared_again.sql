-- the unique key was made without a name
execute immediate (
    select 'alter table "' || table_name || '" drop constraint "' || constraint_name || '"'
    from information_schema.table_constraints
    where lower(table_name) = 'relation' and constraint_type = 'UNIQUE' and lower(constraint_name) <> 'relation_in_force');
-- H2 counts the halves of a character that is two in Java as two
alter table relation alter column ended_by set data type varchar(400);

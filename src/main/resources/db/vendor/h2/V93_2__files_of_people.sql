-- the unique key was made without a name
execute immediate (
    select 'alter table "' || t.table_name || '" drop constraint "' || t.constraint_name || '"'
    from information_schema.table_constraints t
    join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
    where lower(t.table_name) = 'media_item' and t.constraint_type = 'UNIQUE' and lower(k.column_name) = 'sha256'
      and lower(t.constraint_name) <> 'media_item_once_on_a_shelf');

-- the check of the states was made without a name
execute immediate (
    select 'alter table enrollment drop constraint "' || constraint_name || '"'
    from information_schema.check_constraints
    where check_clause like '%''REMOVED_FOR_SAFETY''%' and check_clause not like '%enrolled_key%');
alter table enrollment add constraint enrollment_state_check
    check (state in ('WAITLISTED', 'ENROLLED', 'CHECKED_IN', 'DREAMING', 'STEPPED_OUT', 'SURFACED', 'DONE',
                     'NOT_CLEARED', 'NO_SHOW', 'WITHDRAWN', 'REMOVED_FOR_SAFETY', 'CANCELLED'));

-- the check of the states was made without a name
execute immediate (
    select 'alter table ethics_review drop constraint "' || constraint_name || '"'
    from information_schema.check_constraints
    where check_clause like '%''SUPERSEDED''%' and check_clause like '%''REJECTED''%');
alter table ethics_review add constraint ethics_review_state_check
    check (state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'SUSPENDED',
                     'SUPERSEDED', 'TERMINATED'));
alter table ethics_review alter column termination_reason set data type varchar(4000);
alter table ethics_review alter column terminated_by set data type varchar(400);
alter table ethics_reviewer alter column renewal set data type varchar(8000);

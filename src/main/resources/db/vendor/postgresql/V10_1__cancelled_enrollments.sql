alter table enrollment drop constraint enrollment_state_check;
alter table enrollment add constraint enrollment_state_check
    check (state in ('WAITLISTED', 'ENROLLED', 'CHECKED_IN', 'DREAMING', 'STEPPED_OUT', 'SURFACED', 'DONE',
                     'NOT_CLEARED', 'NO_SHOW', 'WITHDRAWN', 'REMOVED_FOR_SAFETY', 'CANCELLED'));

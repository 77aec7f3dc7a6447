alter table ethics_review drop constraint ethics_review_state_check;
alter table ethics_review add constraint ethics_review_state_check
    check (state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'SUSPENDED',
                     'SUPERSEDED', 'TERMINATED'));

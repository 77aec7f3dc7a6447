alter table incident drop constraint incident_origin_check;
alter table incident add constraint incident_origin_check
    check (origin in ('REPORT', 'ACUTE_RISK', 'ESCALATED_FEAR', 'DISTRESS', 'AFTERCARE', 'FAIL_SAFE', 'UNJUSTIFIED_ACCESS'));

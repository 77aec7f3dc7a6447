alter table vigil drop constraint vigil_stopped_for_check;
alter table vigil add constraint vigil_stopped_for_check
    check (stopped_for in ('FEW_ACCOMPANY', 'IN_DISTRESS', 'SYNCHRONY_LOST', 'OVERDUE', 'INCIDENT'));

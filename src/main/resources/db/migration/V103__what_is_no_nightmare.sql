-- that something serious is no shared nightmare counts, too, when a second person says so
alter table incident add column less_class varchar(20)
    check (less_class in ('SHARED_NIGHTMARE', 'MEDICAL', 'DEVICE', 'CONDUCT', 'PRIVACY', 'SAFEGUARDING_SCREEN'));
alter table incident add constraint less_class_is_asked_with_the_rest check (less_class is null or less_severity is not null);

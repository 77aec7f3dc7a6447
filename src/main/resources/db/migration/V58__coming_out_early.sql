-- a person whom a facilitator took out of the running dream for safety: why, for them and who accompanies them
alter table enrollment add column removed_for varchar(20);
alter table enrollment add constraint removed_for_what
    check (removed_for in ('UNWELL', 'DISTRESS', 'DEVICE', 'CONDUCT', 'OTHER'));
alter table enrollment add constraint who_was_removed_knows_why
    check (state <> 'REMOVED_FOR_SAFETY' or removed_for is not null);

-- who takes the person home, and whether a child goes alone, which a guardian says
alter table enrollment add column met_by varchar(120);
alter table enrollment add column goes_alone boolean default false not null;

-- into whose hands a person left the house, and who handed them over
alter table enrollment add column handed_over_to varchar(20)
    check (handed_over_to in ('GUARDIAN', 'NAMED_PERSON', 'OTHER'));
alter table enrollment add column handed_over_name varchar(120);
alter table enrollment add column handed_over_guardian uuid references participant;
alter table enrollment add column handed_over_by varchar(200);
alter table enrollment add column handed_over_at timestamp(3) with time zone;
alter table enrollment add constraint handing_over_is_whole
    check ((handed_over_to is null) = (handed_over_at is null) and (handed_over_to is null) = (handed_over_by is null)
           and (handed_over_to is not null or (handed_over_name is null and handed_over_guardian is null)));
create index handed_over_to_a_guardian on enrollment (handed_over_guardian);

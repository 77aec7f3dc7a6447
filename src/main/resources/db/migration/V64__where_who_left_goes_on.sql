-- also of somebody who had left, which whoever moves a seat may not know: leaving by the old address is leaving all the same
alter table enrollment drop constraint only_what_was_taken_back_goes_on;
alter table enrollment add constraint only_what_was_taken_back_goes_on
    check (moved_to is null or state in ('CANCELLED', 'WITHDRAWN'));

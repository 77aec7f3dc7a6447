-- since when a person gives no numbers of how distressed they are: whoever accompanies them looks instead
alter table enrollment add column observed_only_since timestamp(3) with time zone;

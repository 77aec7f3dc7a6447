-- calendars tell when an entry changed
alter table gathering add column changed_at timestamp(3) with time zone default current_timestamp not null;
alter table gathering alter column changed_at drop default;

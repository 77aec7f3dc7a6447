-- The embedded database lives in the service's process: its clock is the process's clock.
-- current_timestamp would stand still within a transaction, also while that waits for a lock.
create table demo_community (
    id smallint primary key check (id = 1),
    loaded_at timestamp(3) with time zone not null,
    advanced_by_ms bigint not null check (advanced_by_ms >= 0)
);

create alias process_millis for 'java.lang.System.currentTimeMillis';

create view server_time as
select process_millis() + coalesce((select max(advanced_by_ms) from demo_community), 0) as epoch_ms;

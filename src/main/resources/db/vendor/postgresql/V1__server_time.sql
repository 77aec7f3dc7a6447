-- clock_timestamp moves on within a transaction, also while that waits for a lock.
create table demo_community (
    id smallint primary key check (id = 1),
    loaded_at timestamp(3) with time zone not null,
    advanced_by_ms bigint not null check (advanced_by_ms >= 0)
);

create view server_time as
select floor(extract(epoch from clock_timestamp()) * 1000)::bigint
       + coalesce((select max(advanced_by_ms) from demo_community), 0) as epoch_ms;

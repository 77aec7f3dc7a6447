-- both hashes contain the caller's key, which is not kept; location is set when something was made
create table idempotency_key (
    scope char(64) primary key,
    payload char(64) not null,
    location varchar(200),
    spent_ms bigint not null
);

create index idempotency_keys_by_age on idempotency_key (spent_ms);

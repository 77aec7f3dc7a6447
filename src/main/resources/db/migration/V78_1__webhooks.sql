-- addresses that are told what happens in the sessions of a house; the secrets are encrypted with a key of the configuration.
-- Senders alone write failures, rest_until, sender, sending_until and served_at
create table webhook (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    url varchar(500) not null,
    types varchar(8000) not null,
    state varchar(10) not null check (state in ('PENDING', 'ACTIVE', 'INACTIVE')),
    inactive_because varchar(20)
        check (inactive_because in ('SWITCHED_OFF', 'UNPROVEN', 'GONE', 'NOBODY_ANSWERS', 'SECRET_UNREADABLE')),
    answered_by varchar(200) not null,
    created_at timestamp(3) with time zone not null,
    tells_from timestamp(3) with time zone,
    secret varchar(200) not null,
    previous_secret varchar(200),
    previous_ends_at timestamp(3) with time zone,
    failures integer default 0 not null,
    rest_until timestamp(3) with time zone,
    sender uuid,
    sending_until timestamp(3) with time zone,
    served_at timestamp(3) with time zone,
    version bigint not null,
    unique (sanctuary_id, url),
    check ((state = 'INACTIVE') = (inactive_because is not null)),
    check (state <> 'ACTIVE' or tells_from is not null),
    check ((previous_secret is null) = (previous_ends_at is null)),
    check ((sender is null) = (sending_until is null))
);

create index webhooks_of_a_sanctuary on webhook (sanctuary_id, id);
create index webhooks_that_are_called on webhook (state, id);
create index webhooks_of_whom on webhook (answered_by, id);

-- how far one webhook has got in the log of one session; what was not acknowledged keeps whatever comes after it waiting
create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null references webhook,
    session_id uuid not null references session_event_lane on delete cascade,
    seq bigint not null check (seq >= 0),
    ordinal integer not null check (ordinal >= 0),
    state varchar(10) not null check (state in ('CURRENT', 'RETRYING', 'PARKED')),
    attempts integer not null,
    failing_since timestamp(3) with time zone,
    last_status integer,
    next_attempt_at timestamp(3) with time zone,
    acknowledged_at timestamp(3) with time zone,
    -- false once all was told of a session that is over
    goes_on boolean not null,
    version bigint not null,
    unique (webhook_id, session_id),
    check ((state = 'RETRYING') = (next_attempt_at is not null)),
    check ((state = 'CURRENT') = (failing_since is null)),
    check ((state = 'CURRENT') = (attempts = 0))
);

create index deliveries_of_a_webhook on webhook_delivery (webhook_id, id);
create index deliveries_by_state on webhook_delivery (webhook_id, state, id);
create index deliveries_of_a_session on webhook_delivery (session_id);
create index deliveries_that_go_on on webhook_delivery (webhook_id, goes_on);

-- to what more the giver of fears said no in a consent, after they had permitted it; it holds from the next night on
create table fear_refusal (
    sanctuary_id uuid not null references sanctuary,
    subject varchar(400) not null,
    scope varchar(30) not null check (scope in ('FEAR_IN_DREAMSCAPE', 'FEAR_IN_ART_ANON', 'FEAR_IN_ART_ATTRIBUTED')),
    said_at timestamp(3) with time zone not null,
    counts_from timestamp(3) with time zone not null,
    primary key (sanctuary_id, subject, scope)
);

-- when the giver last said what it may be used for; of what was said before only the giving is known
alter table fear add column permitted_at timestamp(3) with time zone;
update fear set permitted_at = submitted_at;
alter table fear alter column permitted_at set not null;

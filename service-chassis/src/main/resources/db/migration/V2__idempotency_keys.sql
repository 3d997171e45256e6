-- What was answered to a request that came with an Idempotency-Key, so that a repeat gets the same answer and changes nothing.
-- Not history: rows are dropped when their time is up.

create schema web;

create table web.idempotency_key (
    actor        text        not null,
    key          text        not null,
    fingerprint  text        not null,
    correlation  text        not null,
    claimed_at   timestamptz not null default now(),
    -- An accepted command's answer; null while it is being handled, and for a refusal.
    aggregate_id uuid,
    version      bigint,
    changed      boolean,
    -- A refused command's: which kind, which rule or capacity, the sentence, the field.
    refusal      text check (refusal in ('rule', 'segregation', 'capacity')),
    rule         text,
    message      text,
    field        text,
    primary key (actor, key)
);

create index idempotency_key_by_age on web.idempotency_key (claimed_at);

grant usage on schema web to ${service_role};
grant select, insert, update, delete on web.idempotency_key to ${service_role};

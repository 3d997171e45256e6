-- Secret addresses at which calendar programs fetch the deadlines. Working data: who subscribed is no fact of the plan, and ends.
-- The secret itself is nowhere, only its hash.

create schema calendar;

-- One row for each person, whose next address takes the place of the one before.
create table calendar.subscription (
    owner      text        primary key,
    key_sha256 bytea       not null unique check (octet_length(key_sha256) = 32),
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at)
);

grant usage on schema calendar to ${service_role};
grant select, insert, update, delete on calendar.subscription to ${service_role};

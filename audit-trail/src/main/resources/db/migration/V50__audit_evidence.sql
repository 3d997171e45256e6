-- What was ever signed about the two logs, by whichever service, and what was found to contradict it. Kept for ever: the
-- read models can be made anew from the published history, this cannot. The service's own role may add to it and read it.

create schema audit_evidence;

-- Which keys speak for a service, as one line each. The first was learnt from the service itself or from configuration,
-- each later one was introduced by one that was trusted before.
create table audit_evidence.verifier_key (
    key           text        primary key,
    service       text        not null,
    introduced_by text,
    learnt_at     timestamptz not null default now()
);

-- The root is part of the key: where a log signs two roots for one size, both are kept.
create table audit_evidence.checkpoint (
    service     text        not null,
    size        bigint      not null check (size >= 0),
    root        bytea       not null check (octet_length(root) = 32),
    note        text        not null,
    received_at timestamptz not null default now(),
    primary key (service, size, root)
);

create table audit_evidence.cosignature (
    service     text        not null,
    size        bigint      not null,
    root        bytea       not null,
    signer      text        not null,
    line        text        not null,
    received_at timestamptz not null default now(),
    primary key (service, size, root, signer),
    foreign key (service, size, root) references audit_evidence.checkpoint
);

-- A checkpoint that cannot be true together with what this service computed or has kept.
create table audit_evidence.contradiction (
    service   text        not null,
    size      bigint      not null,
    kind      text        not null,
    claimed   bytea       not null,
    computed  bytea       not null,
    note      text        not null,
    found_at  timestamptz not null default now(),
    primary key (service, size, kind, claimed, computed)
);

create trigger evidence_is_never_changed
    before update or delete or truncate on audit_evidence.verifier_key
    for each statement execute function event_store.refuse_change();
create trigger evidence_is_never_changed
    before update or delete or truncate on audit_evidence.checkpoint
    for each statement execute function event_store.refuse_change();
create trigger evidence_is_never_changed
    before update or delete or truncate on audit_evidence.cosignature
    for each statement execute function event_store.refuse_change();
create trigger evidence_is_never_changed
    before update or delete or truncate on audit_evidence.contradiction
    for each statement execute function event_store.refuse_change();

-- Up to where the topic was read: a hint that spares reading it from the beginning.
create table audit_evidence.reading (
    topic_id    text   primary key,
    next_offset bigint not null
);

grant usage on schema audit_evidence to ${service_role};
grant select, insert on audit_evidence.verifier_key, audit_evidence.checkpoint, audit_evidence.cosignature,
    audit_evidence.contradiction to ${service_role};
grant select, insert, update on audit_evidence.reading to ${service_role};

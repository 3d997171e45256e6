-- The only place where facts are decided. The service's own role may add to it and read it, nothing more.

create schema event_store;

create table event_store.domain_event (
    global_index         bigint generated always as identity primary key,
    aggregate_id         text   not null,
    sequence_number      bigint not null,
    aggregate_type       text   not null,
    event_id             text   not null unique,
    metadata             bytea  not null,
    payload              bytea  not null,
    payload_type         text   not null,
    payload_revision     text   not null,
    stored_at            text   not null,
    unique (aggregate_id, sequence_number)
);

-- Which events have no position yet: filled in the writer's own transaction, emptied by the sequencer. A row is
-- visible exactly when its event is committed, so neither a slow transaction nor a rolled-back one can hide another,
-- and a store restored from a dump goes on where it stood.
create table event_store.unsequenced_event (
    global_index bigint primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The order of history, gapless from 0. Insert-only.
create table event_store.event_position (
    position     bigint      primary key check (position >= 0),
    global_index bigint      not null unique references event_store.domain_event,
    recorded_at  timestamptz not null
);

-- Which aggregate a thing inside it belongs to; an id is given once.
create table event_store.entity_home (
    entity_id      uuid primary key,
    aggregate_id   uuid not null,
    aggregate_type text not null
);

-- A shortcut for loading long aggregates; never read as history and free to be thrown away.
create table event_store.snapshot_event (
    aggregate_id     text   not null,
    sequence_number  bigint not null,
    aggregate_type   text   not null,
    event_id         text   not null unique,
    metadata         bytea  not null,
    payload          bytea  not null,
    payload_type     text   not null,
    payload_revision text,
    stored_at        text   not null,
    primary key (aggregate_id, sequence_number)
);

-- Axon asks for a token store; no streaming processor of ours uses it.
create table event_store.token_entry (
    processor_name text      not null,
    segment        integer   not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

-- Runs with its owner's rights, so that a writer needs none on the queue.
create function event_store.queue_for_sequencing() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
begin
    insert into event_store.unsequenced_event (global_index) select global_index from appended;
    notify event_store_appended;
    return null;
end
$$;

create trigger queue_for_sequencing
    after insert on event_store.domain_event
    referencing new table as appended
    for each statement execute function event_store.queue_for_sequencing();

create function event_store.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'History is never changed: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

-- Grants hold the service's role; these hold whoever comes with more rights and less thought.
create trigger history_is_never_changed
    before update or delete or truncate on event_store.domain_event
    for each statement execute function event_store.refuse_change();
create trigger history_is_never_changed
    before update or delete or truncate on event_store.event_position
    for each statement execute function event_store.refuse_change();

grant usage on schema event_store to ${service_role};
grant select, insert on event_store.domain_event, event_store.event_position, event_store.entity_home to ${service_role};
grant select, insert, delete on event_store.unsequenced_event to ${service_role};
grant select, insert, delete on event_store.snapshot_event to ${service_role};
grant select, insert, update, delete on event_store.token_entry to ${service_role};

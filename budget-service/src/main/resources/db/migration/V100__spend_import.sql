-- Working data of spend imports. The facts are events (an import started, lines were recorded, it finished); what is here
-- says how far a running one has come and why lines were left out, and may be thrown away when nobody asks any more.

create schema spend_import;

-- The file as it arrived, in pieces, from before it is known to be whole until every line of it is dealt with.
create table spend_import.chunk (
    upload_id uuid        not null,
    number    integer     not null,
    bytes     bytea       not null,
    stored_at timestamptz not null default now(),
    primary key (upload_id, number)
);
alter table spend_import.chunk alter column bytes set storage external;

create table spend_import.file (
    import_id        uuid        primary key,
    upload_id        uuid        not null unique,
    file_name        text        not null,
    sha256           text        not null,
    bytes            bigint      not null,
    charset          text        not null,
    header           text[]      not null,
    -- Who asked, for the metadata of the events that follow.
    actor            text        not null,
    correlation      text        not null,
    traceparent      text,
    stored_at        timestamptz not null default now(),
    -- How far it has come: changed in the transaction of the lines it counts.
    next_line        bigint      not null default 1,
    bytes_read       bigint      not null default 0,
    lines            integer     not null default 0,
    recorded         integer     not null default 0,
    already_recorded integer     not null default 0,
    rejected         integer     not null default 0,
    finished_at      timestamptz
);
create index file_unfinished on spend_import.file (stored_at) where finished_at is null;

create table spend_import.reject (
    import_id   uuid   not null references spend_import.file,
    line        bigint not null,
    column_name text,
    reason      text   not null,
    cells       text[] not null,
    primary key (import_id, line)
);

grant usage on schema spend_import to ${service_role};
grant select, insert, update, delete on spend_import.chunk, spend_import.file, spend_import.reject to ${service_role};

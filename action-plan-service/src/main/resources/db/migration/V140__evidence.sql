-- The bytes of files that are evidence. The facts are events, which hold each file's name, type, size and hash; what is here
-- must hash to what they hold, and is checked every night.

create schema evidence;

-- One row for each content, whatever it is called and however often it was sent.
create table evidence.file (
    sha256    text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    content   uuid        not null unique,
    bytes     bigint      not null check (bytes > 0),
    stored_at timestamptz not null default now()
);

create table evidence.piece (
    content uuid    not null,
    number  integer not null,
    bytes   bytea   not null,
    primary key (content, number)
);
alter table evidence.piece alter column bytes set storage external;

create table evidence.checked (
    finished_at timestamptz primary key,
    files       integer     not null,
    damaged     integer     not null,
    restored    integer     not null,
    failed      integer     not null
);

grant usage on schema evidence to ${service_role};
grant select, insert, update, delete on evidence.file, evidence.piece to ${service_role};
grant select, insert on evidence.checked to ${service_role};

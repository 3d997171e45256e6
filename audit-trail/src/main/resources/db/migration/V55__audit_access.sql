-- Who searched, looked at and took away what, and when. No part of the history: it is not published, and what is old is let go of. The service inserts and reads. What
-- it lets go of goes through a function that refuses to touch what is younger than three months, so that nobody who has the service's rights covers their own tracks.

create schema audit_access;

create table audit_access.access (
    id     bigint generated always as identity primary key,
    at     timestamptz not null,
    actor  text        not null,
    roles  text[]      not null,
    kind   text        not null check (kind in ('searched', 'viewed', 'exported')),
    path   text        not null,
    query  text,
    status integer     not null
);

create index access_by_time on audit_access.access (at);
create index access_by_actor on audit_access.access (actor, id);

create trigger access_is_never_changed
    before update or truncate on audit_access.access
    for each statement execute function event_store.refuse_change();

-- At most so many of what is older; how many they were.
create function audit_access.remove_before(before timestamptz, most integer) returns bigint
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    removed bigint;
begin
    if before > now() - interval '90 days' then
        raise exception 'Accesses of the last 90 days are kept' using errcode = 'insufficient_privilege';
    end if;
    delete from audit_access.access
    where id in (select a.id from audit_access.access a where a.at < before order by a.at limit most);
    get diagnostics removed = row_count;
    return removed;
end
$$;

revoke all on function audit_access.remove_before(timestamptz, integer) from public;
grant usage on schema audit_access to ${service_role};
grant select, insert on audit_access.access to ${service_role};
grant execute on function audit_access.remove_before(timestamptz, integer) to ${service_role};

-- The one change that history knows: a text that has to go by law. The event stays, and so does the hash of what was recorded.

create table event_store.erased_payload (
    global_index  bigint primary key references event_store.domain_event,
    -- SHA-256 of the payload as it was recorded: what the event's leaf in the log is made of.
    payload_hash  bytea  not null check (octet_length(payload_hash) = 32),
    -- The topic that still held the text when the erasure was to be published; null before.
    topic_with_it text
);

grant select, update (topic_with_it) on event_store.erased_payload to ${service_role};

-- An erasure is an event. What it names is erased as it is stored, in the same transaction and by no other way, so no service needs the right to change an event.
create function event_store.erase_texts() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
declare
    told     jsonb := convert_from(new.payload, 'UTF8')::jsonb;
    recorded bytea := decode(told ->> 'payloadHash', 'hex');
    target   event_store.domain_event;
    before   jsonb;
    after    jsonb;
    pointer  text;
    place    text[];
begin
    select * into target from event_store.domain_event where event_id = told ->> 'erasedEventId' for update;
    if not found then
        raise exception 'There is no event % to erase from', told ->> 'erasedEventId';
    end if;
    before := convert_from(target.payload, 'UTF8')::jsonb;
    after := before;
    for pointer in select jsonb_array_elements_text(told -> 'paths') loop
        place := string_to_array(substr(pointer, 2), '/');
        if jsonb_typeof(after #> place) is distinct from 'string' then
            raise exception 'Event % has no text at %', target.event_id, pointer;
        end if;
        after := jsonb_set(after, place, to_jsonb('Erased by law'::text), false);
    end loop;
    if not exists (select from event_store.erased_payload where global_index = target.global_index) then
        -- A store that is made anew of the published history gets the event without the text.
        if sha256(target.payload) <> recorded and before <> after then
            raise exception 'The payload of event % is not the one to erase from', target.event_id;
        end if;
        insert into event_store.erased_payload (global_index, payload_hash) values (target.global_index, recorded);
    elsif not exists (select from event_store.erased_payload
                      where global_index = target.global_index and payload_hash = recorded) then
        raise exception 'Event % was recorded with another payload', target.event_id;
    end if;
    if before <> after then
        update event_store.domain_event set payload = convert_to(after::text, 'UTF8')
        where global_index = target.global_index;
        update event_store.erased_payload set topic_with_it = null where global_index = target.global_index;
    end if;
    delete from event_store.snapshot_event where aggregate_id = target.aggregate_id;
    return null;
end
$$;

create trigger erase_texts
    after insert on event_store.domain_event
    for each row when (new.payload_type like '%.text-erased')
    execute function event_store.erase_texts();

-- An update changes the payload of an event that is noted as erased, or it is refused.
create function event_store.refuse_other_change() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) - 'payload') = (to_jsonb(old) - 'payload')
            and exists (select from event_store.erased_payload e where e.global_index = old.global_index) then
        return new;
    end if;
    raise exception 'History is never changed: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

drop trigger history_is_never_changed on event_store.domain_event;
create trigger history_is_never_changed
    before delete or truncate on event_store.domain_event
    for each statement execute function event_store.refuse_change();
create trigger only_erased_texts_are_changed
    before update on event_store.domain_event
    for each row execute function event_store.refuse_other_change();
create trigger erasures_stay
    before delete or truncate on event_store.erased_payload
    for each statement execute function event_store.refuse_change();

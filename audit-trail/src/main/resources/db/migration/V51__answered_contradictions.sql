-- Why a contradiction needs nobody's attention any more: what was altered is as it was signed again. What was found stays as it is.

create table audit_evidence.answer (
    service     text        not null,
    size        bigint      not null,
    kind        text        not null,
    claimed     bytea       not null,
    computed    bytea       not null,
    answer      text        not null,
    answered_at timestamptz not null default now(),
    primary key (service, size, kind, claimed, computed),
    foreign key (service, size, kind, claimed, computed) references audit_evidence.contradiction
);

create trigger evidence_is_never_changed
    before update or delete or truncate on audit_evidence.answer
    for each statement execute function event_store.refuse_change();

grant select, insert on audit_evidence.answer to ${service_role};

-- What an operator decided to do without: the store had fewer events than were signed, and goes on from where it was.
create table audit_evidence.accepted_loss (
    service     text        not null,
    kept_events bigint      not null,
    lost_events bigint      not null check (lost_events > kept_events),
    decision    text        not null,
    accepted_at timestamptz not null default now(),
    primary key (service, kept_events, lost_events)
);

create trigger evidence_is_never_changed
    before update or delete or truncate on audit_evidence.accepted_loss
    for each statement execute function event_store.refuse_change();

grant select, insert on audit_evidence.accepted_loss to ${service_role};

package org.improvementledger.chassis.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which aggregate a thing inside it belongs to, such as an allocation inside a budget.
 *
 * <p>Written in the command's own transaction, so it is as true as the events; a command finds its aggregate here
 * without asking a read model. An id is given once: the same one inside two aggregates is refused.
 */
public final class EntityHomes {

    private static final String SETTLE =
            "insert into event_store.entity_home (entity_id, aggregate_id, aggregate_type) values (?, ?, ?)"
                    + " on conflict do nothing";

    private final JdbcClient jdbc;
    private final EventTypes types;

    public EntityHomes(JdbcClient jdbc, EventTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    public Optional<UUID> aggregateOf(UUID entityId) {
        return jdbc.sql("select aggregate_id from event_store.entity_home where entity_id = ?")
                .param(entityId)
                .query(UUID.class)
                .optional();
    }

    /** @throws NotFoundException when there is no such thing; {@code what} names it, such as "allocation" */
    public UUID homeOf(String what, UUID entityId) {
        return aggregateOf(entityId).orElseThrow(() -> NotFoundException.of(what, entityId));
    }

    /**
     * Settles what a stored event introduces, for a store that is made anew; what is settled there already stays.
     *
     * @throws UnknownEventTypeException where this software does not know the event
     */
    public void settle(
            Connection connection,
            String aggregateId,
            String aggregateType,
            String type,
            String revision,
            byte[] payload)
            throws SQLException {
        List<UUID> introduced = types.definitionOf(type).introduces().apply(types.read(type, revision, payload));
        try (PreparedStatement insert = connection.prepareStatement(SETTLE)) {
            for (UUID entityId : introduced) {
                insert.setObject(1, entityId);
                insert.setObject(2, UUID.fromString(aggregateId));
                insert.setString(3, aggregateType);
                insert.executeUpdate();
            }
        }
    }

    /** @throws RuleRefusedException when one of the ids is given already */
    void settle(Connection connection, List<? extends EventMessage<?>> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SETTLE)) {
            for (EventMessage<?> event : events) {
                EventTypes.EventDefinition definition = types.definitionOf(event.getPayloadType());
                if (definition == null || !(event instanceof DomainEventMessage<?> domainEvent)) {
                    continue;
                }
                for (UUID entityId : definition.introduces().apply(event.getPayload())) {
                    insert.setObject(1, entityId);
                    insert.setObject(2, UUID.fromString(domainEvent.getAggregateIdentifier()));
                    insert.setString(3, domainEvent.getType());
                    if (insert.executeUpdate() == 0) {
                        throw new RuleRefusedException(
                                "identifier-taken", "The id " + entityId + " belongs to something else already.", "id");
                    }
                }
            }
        }
    }
}

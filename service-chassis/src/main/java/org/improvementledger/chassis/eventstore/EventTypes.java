package org.improvementledger.chassis.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The declared names of events, what they are read into, and how an older revision becomes today's.
 *
 * <p>The event store and every reader of the topic share this one, so an event reads the same from either.
 */
public final class EventTypes implements PayloadReader {

    /** @param introduces the ids of things inside the aggregate that begin with the event */
    public record EventDefinition(
            String type, String revision, Class<?> payloadClass, Function<Object, List<UUID>> introduces) {}

    /** @param change turns the payload of {@code fromRevision} into that of {@code toRevision}, in place */
    public record PayloadUpcaster(
            String type, String fromRevision, String toRevision, UnaryOperator<ObjectNode> change) {}

    private record Revised(String type, String revision) {}

    /** How the names of events end that erase texts of others as they are stored. */
    private static final String ERASURE_ENDING = ".text-erased";

    private final JsonMapper json;
    private final Map<String, EventDefinition> byType = new HashMap<>();
    private final Map<Class<?>, EventDefinition> byClass = new HashMap<>();
    private final Map<Revised, PayloadUpcaster> upcasters = new HashMap<>();

    /** @throws IllegalArgumentException when two definitions share a name or an upcaster leads nowhere */
    public EventTypes(
            JsonMapper json, Collection<EventDefinition> definitions, Collection<PayloadUpcaster> payloadUpcasters) {
        this.json = json;
        for (EventDefinition definition : definitions) {
            if (byType.put(definition.type(), definition) != null) {
                throw new IllegalArgumentException("Two events are called " + definition.type());
            }
            byClass.put(definition.payloadClass(), definition);
        }
        for (PayloadUpcaster upcaster : payloadUpcasters) {
            definitionOf(upcaster.type());
            Revised from = new Revised(upcaster.type(), upcaster.fromRevision());
            if (upcasters.put(from, upcaster) != null) {
                throw new IllegalArgumentException("Two upcasters read " + from);
            }
        }
    }

    /** Whether an event of that name erases texts of another. */
    public static boolean isErasure(String type) {
        return type.endsWith(ERASURE_ENDING);
    }

    /** @throws UnknownEventTypeException when no event goes by that name */
    public EventDefinition definitionOf(String type) {
        EventDefinition definition = byType.get(type);
        if (definition == null) {
            throw new UnknownEventTypeException("No event is called " + type);
        }
        return definition;
    }

    public @Nullable EventDefinition definitionOf(Class<?> payloadClass) {
        return byClass.get(payloadClass);
    }

    public Collection<PayloadUpcaster> upcasters() {
        return List.copyOf(upcasters.values());
    }

    public byte[] write(Object payload) {
        return json.writeValueAsBytes(payload);
    }

    @Override
    public Object read(String type, String revision, byte[] payload) {
        EventDefinition definition = definitionOf(type);
        try {
            if (definition.revision().equals(revision)) {
                return json.readValue(payload, definition.payloadClass());
            }
            JsonNode tree = json.readTree(payload);
            if (!(tree instanceof ObjectNode object)) {
                throw new UnreadableEventException("The payload of " + type + " is not a JSON object", null);
            }
            return json.treeToValue(upcast(definition, revision, object), definition.payloadClass());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableEventException(
                    "The payload of " + type + " revision " + revision + " is unreadable", e);
        }
    }

    private ObjectNode upcast(EventDefinition definition, String revision, ObjectNode payload) {
        ObjectNode current = payload;
        String at = revision;
        while (!at.equals(definition.revision())) {
            PayloadUpcaster upcaster = upcasters.get(new Revised(definition.type(), at));
            if (upcaster == null) {
                throw new UnknownEventTypeException(
                        "Revision " + at + " of " + definition.type() + " is not known here");
            }
            current = upcaster.change().apply(current);
            at = upcaster.toRevision();
        }
        return current;
    }

    JsonMapper json() {
        return json;
    }
}

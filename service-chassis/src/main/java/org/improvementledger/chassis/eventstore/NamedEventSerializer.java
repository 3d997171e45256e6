package org.improvementledger.chassis.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Stores events under their declared name and revision; what is no event (metadata) keeps Axon's way. */
final class NamedEventSerializer extends Jackson3Serializer {

    private final EventTypes types;

    NamedEventSerializer(EventTypes types) {
        super(Jackson3Serializer.builder());
        this.types = types;
    }

    @Override
    @SuppressWarnings("rawtypes") // The framework's signature.
    public SerializedType typeForClass(@Nullable Class type) {
        EventTypes.EventDefinition definition = type == null ? null : types.definitionOf(type);
        return definition == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(definition.type(), definition.revision());
    }

    /** @throws UnknownEventTypeException rather than passing on an event nobody can read */
    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> found = super.classForType(type);
        if (UnknownSerializedType.class.isAssignableFrom(found)) {
            return types.definitionOf(type.getName()).payloadClass();
        }
        return found;
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return types.definitionOf(type) == null
                ? super.getReader(type)
                : types.json().readerFor(type);
    }

    @Override
    protected ObjectWriter getWriter() {
        return types.json().writer();
    }
}

package org.improvementledger.chassis.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON as it is taken over the web: what is not exactly what was asked for is refused, by name. */
final class StrictJson {

    private StrictJson() {}

    /** A mapper for requests and answers, made from the application's, which other uses keep as it is. */
    static JsonMapper from(JsonMapper mapper) {
        return mapper.rebuild()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, textual -> textual.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfigDefaults(all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("strict")
                        .setDeserializerModifier(new Words())
                        .addDeserializer(String.class, new Text())
                        .addDeserializer(LocalDate.class, new Date())
                        .addDeserializer(UUID.class, new Id()))
                .build();
    }

    /** The field at fault, or null where the JSON itself is. */
    static @Nullable FieldFault fieldFault(JacksonException thrown) {
        String path = path(thrown);
        return switch (thrown) {
            case UnrecognizedPropertyException unknown -> new FieldFault(path, "There is no such field here.");
            case InvalidFormatException wrong
            when wrong.getTargetType() == String.class && wrong.getValue() instanceof String text ->
                new FieldFault(path, String.valueOf(CleanText.fault(text)));
            case MismatchedInputException wrong ->
                path.isEmpty() ? null : new FieldFault(path, expected(wrong.getTargetType()));
            case InputCoercionException wrong -> new FieldFault(path, expected(wrong.getTargetType()));
            case DatabindException wrong ->
                path.isEmpty() ? null : new FieldFault(path, "This cannot be taken as it is.");
            default -> null;
        };
    }

    /** What is wrong with the JSON itself, with the place where reading stopped. */
    static String syntaxFault(JacksonException thrown) {
        String place = thrown.getLocation() == null || thrown.getLocation().getLineNr() < 1
                ? ""
                : " Reading stopped at line " + thrown.getLocation().getLineNr() + ", column "
                        + thrown.getLocation().getColumnNr() + ".";
        return "Send one well-formed JSON object, each field once." + place;
    }

    /** What to give for a type. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "This cannot be taken as it is.";
        }
        if (type.isEnum()) {
            return "Give one of: " + allowed(type) + ".";
        }
        if (type == LocalDate.class) {
            return "Give a date that exists, from 1900 to 2199, written as 2019-03-25.";
        }
        if (type == UUID.class) {
            return "Give an id, a UUID such as 0f8fad5b-d9cb-469f-a165-70867728950e.";
        }
        if (type == String.class) {
            return "Give text, in quotation marks.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "Give true or false.";
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == BigInteger.class) {
            return "Give a whole number, without quotation marks.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() || type == BigDecimal.class) {
            return "Give a number.";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "Give a list, in square brackets.";
        }
        if (type == MoneyBody.class || type == MoneyOrNothingBody.class) {
            return "Give money as {\"amount\":\"10600000.00\",\"currency\":\"GBP\"}.";
        }
        return type.isRecord() ? "Give an object, in curly brackets." : "This cannot be taken as it is.";
    }

    private static String allowed(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> written((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** As JSON has it: by the method marked for it, or the name in kebab-case. */
    static String written(Enum<?> constant) {
        for (Method method : constant.getDeclaringClass().getMethods()) {
            if (method.isAnnotationPresent(JsonValue.class) && method.getParameterCount() == 0) {
                try {
                    return String.valueOf(method.invoke(constant));
                } catch (ReflectiveOperationException unreadable) {
                    break;
                }
            }
        }
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String path(JacksonException thrown) {
        List<JacksonException.Reference> references = thrown.getPath();
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    /** Text that Postgres can hold and a page can show. */
    private static final class Text extends StdScalarDeserializer<String> {

        private Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getString();
            String fault = CleanText.fault(text);
            if (fault != null) {
                throw context.weirdStringException(text, String.class, fault);
            }
            return text;
        }
    }

    /** A day, in the one form of ISO 8601 that has no second reading. */
    private static final class Date extends StdScalarDeserializer<LocalDate> {

        private Date() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            LocalDate date = StrictText.date(parser.getString());
            if (date == null) {
                throw context.weirdStringException(parser.getString(), LocalDate.class, "no such day");
            }
            return date;
        }
    }

    /** A UUID in its canonical form. */
    private static final class Id extends StdScalarDeserializer<UUID> {

        private Id() {
            super(UUID.class);
        }

        @Override
        public @Nullable UUID deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (UUID) context.handleUnexpectedToken(UUID.class, parser);
            }
            UUID id = StrictText.id(parser.getString());
            if (id == null) {
                throw context.weirdStringException(parser.getString(), UUID.class, "not a UUID");
            }
            return id;
        }
    }

    /** Enums by their words, to the letter: the mapper's own way would forgive what stands around a word. */
    private static final class Words extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return new Word(type.getRawClass());
        }
    }

    private static final class Word extends StdScalarDeserializer<Object> {

        private Word(Class<?> type) {
            super(type);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getString();
            for (Object constant : handledType().getEnumConstants()) {
                if (written((Enum<?>) constant).equals(text)) {
                    return constant;
                }
            }
            throw context.weirdStringException(text, handledType(), "no such word");
        }
    }
}

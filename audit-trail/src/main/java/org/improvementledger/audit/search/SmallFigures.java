package org.improvementledger.audit.search;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds back 1 to 4 people, and what they could be worked out from: the Government Statistical Service's rule for small counts. Of measures that
 * count something else every figure is shown.
 *
 * @param openMeasures the measures whose figures are not people; of any other it is held to be
 */
public record SmallFigures(Set<UUID> openMeasures) {

    static final Set<String> READINGS = Set.of("action-plan.reading-recorded", "action-plan.reading-restated");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FEWER = "fewer than 5";
    private static final String ALL_BUT = "all but ";
    private static final BigDecimal FIVE = new BigDecimal("5");
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";

    /** Whether events of a type may tell of few people. */
    public static boolean mayBeIn(String type) {
        return READINGS.contains(type);
    }

    /** What a measure's reading came to, as it may be told. */
    String figures(UUID measure, Quantity numerator, @Nullable Quantity denominator) {
        boolean people = !openMeasures.contains(measure);
        String part = part(people, numerator, denominator);
        return denominator == null ? part : part + " of " + told(people, denominator);
    }

    /** The payload as it may be shown: unchanged, but for a reading of people with so few of them. */
    String payload(EntryRow row) {
        return payload(row.type(), row.subject(), row.payload());
    }

    /** @param subject the measure, where it is a reading */
    String payload(String type, UUID subject, byte[] bytes) {
        String stored = new String(bytes, StandardCharsets.UTF_8);
        if (!READINGS.contains(type) || openMeasures.contains(subject)) {
            return stored;
        }
        try {
            return JSON.readTree(stored) instanceof ObjectNode reading ? shown(reading, stored) : stored;
        } catch (JacksonException | NumberFormatException notOurs) {
            return stored;
        }
    }

    private static String shown(ObjectNode reading, String stored) {
        Quantity numerator = quantity(reading, NUMERATOR);
        Quantity denominator = quantity(reading, DENOMINATOR);
        if (numerator == null) {
            return stored;
        }
        String part = part(true, numerator, denominator);
        String whole = denominator == null ? null : told(true, denominator);
        if (part.equals(numerator.toString())
                && (denominator == null || denominator.toString().equals(whole))) {
            return stored;
        }
        reading.put(NUMERATOR, part);
        if (whole != null) {
            reading.put(DENOMINATOR, whole);
        }
        return JSON.writeValueAsString(reading);
    }

    private static @Nullable Quantity quantity(ObjectNode reading, String name) {
        JsonNode value = reading.get(name);
        return value == null || value.isNull() ? null : Quantity.of(value.asString());
    }

    private static String part(boolean people, Quantity numerator, @Nullable Quantity denominator) {
        boolean fewRest =
                people && denominator != null && isFew(denominator.value().subtract(numerator.value()));
        return fewRest && !isFew(numerator.value()) ? ALL_BUT + FEWER : told(people, numerator);
    }

    private static String told(boolean people, Quantity figure) {
        return people && isFew(figure.value()) ? FEWER : figure.toString();
    }

    private static boolean isFew(BigDecimal figure) {
        return figure.signum() > 0 && figure.compareTo(FIVE) < 0;
    }
}

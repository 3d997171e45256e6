package org.improvementledger.audit.compare;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.audit.search.EventWords;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.events.Money;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/** Values of read models as people read them. Decimal numbers in them are pounds; every other figure is a {@link Quantity} or a whole number. */
final class ValueWords {

    static final String NONE = "None";

    private final MoneyFormat money;
    private final TimeFormat when;
    private final WordFormat words;

    ValueWords(MoneyFormat money, TimeFormat when, WordFormat words) {
        this.money = money;
        this.when = when;
        this.words = words;
    }

    /** @param names of things, by id */
    String of(@Nullable Object value, Map<UUID, String> names) {
        return switch (value) {
            case null -> NONE;
            case BigDecimal pounds -> money.of(pounds);
            case Money amount -> money.of(amount.amount());
            case Quantity figure -> figure.toString();
            case LocalDate day -> when.day(day);
            case Instant instant -> when.moment(instant);
            case Boolean yes -> yes ? "Yes" : "No";
            case Enum<?> code -> words.of(code);
            case UUID id -> names.getOrDefault(id, id.toString());
            case Collection<?> several ->
                several.isEmpty()
                        ? NONE
                        : several.stream().map(one -> of(one, names)).collect(Collectors.joining("; "));
            case Record parts -> parts(parts, names);
            case Object other -> other.toString();
        };
    }

    private String parts(Record value, Map<UUID, String> names) {
        return Arrays.stream(value.getClass().getRecordComponents())
                .filter(part -> ComparedKind.value(part, value) != null)
                .map(part -> EventWords.field(part.getName()) + ": " + of(ComparedKind.value(part, value), names))
                .collect(Collectors.joining(", "));
    }

    /** Adds the ids in a value. */
    static void ids(@Nullable Object value, Set<UUID> found) {
        switch (value) {
            case UUID id -> found.add(id);
            case Collection<?> several -> several.forEach(one -> ids(one, found));
            case Record parts -> {
                for (RecordComponent part : parts.getClass().getRecordComponents()) {
                    ids(ComparedKind.value(part, parts), found);
                }
            }
            case null, default -> {}
        }
    }
}

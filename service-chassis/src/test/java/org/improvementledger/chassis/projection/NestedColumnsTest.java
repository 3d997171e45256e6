package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedColumnsTest {

    enum Grade {
        GOOD,
        INADEQUATE
    }

    record Plain(
            UUID id,
            String text,
            LocalDate on,
            Grade grade,
            long number,
            boolean open,
            @Nullable Amount amount) {}

    record Amount(BigDecimal pounds, Instant at, @Nullable Integer year) {}

    record WithList(String text, List<String> texts) {}

    record WithLeftOut(String text, @JsonIgnore String leftOut) {}

    record OfItself(String text, @Nullable OfItself next) {}

    record OfAny(Object any) {}

    @Test
    void aRecordOfPlainValuesComesBackAsItIs() {
        Plain value = new Plain(
                UUID.randomUUID(),
                "§ \"quoted\" \u2013 and\nmore",
                LocalDate.of(2018, 2, 28),
                Grade.INADEQUATE,
                Long.MAX_VALUE,
                true,
                new Amount(new BigDecimal("-10600000.10"), Instant.parse("2018-02-28T09:30:00.123456Z"), null));

        assertThat(NestedColumns.isPlain(Plain.class, Set.of())).isTrue();
        assertThat(new NestedColumns.Json(Plain.class).normalise(value)).isSameAs(value);
        assertThat(ColumnType.JSON.readValue(ColumnType.JSON.writeValueAsBytes(value), Plain.class))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(classes = {WithList.class, WithLeftOut.class, OfItself.class, OfAny.class, List.class, double.class})
    void anythingElseIsReadBack(Class<?> type) {
        assertThat(NestedColumns.isPlain(type, Set.of())).isFalse();
    }

    @Test
    void whatIsReadBackDoesNotChangeWithTheOriginal() {
        List<String> texts = new ArrayList<>(List.of("one"));

        Object normal = new NestedColumns.Json(WithList.class).normalise(new WithList("text", texts));
        texts.add("two");

        assertThat(normal).isEqualTo(new WithList("text", List.of("one")));
    }
}

package org.improvementledger.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryParametersTest {

    private static final List<String> SERVICES = List.of("action-plan", "budget");

    @ParameterizedTest
    @CsvSource({
        "service, money",
        "subject, 7",
        "subject, 5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e0z",
        "type, allocation approved",
        "limit, 0",
        "limit, 1001",
        "limit, -1",
        "limit, ten",
        "limit, 99999999999",
        "cursor, nonsense",
        "cursor, 12",
        "from, 3",
        "recordedFrom, 2019-02-30",
        "recordedTo, soon",
        "recordedTo, 12",
        "effectiveFrom, 2019-13-01",
        "effectiveTo, 25/3/2019",
        "words, a b c d e f g h i",
        "subjct, 1"
    })
    void whatCannotBeUnderstoodIsNamed(String name, String value) {
        assertThat(faults(Map.of(name, new String[] {value})))
                .extracting(FieldFault::field)
                .containsExactly(name);
    }

    @Test
    void aPositionIsAWholeNumberOfAServiceGivenOnce() {
        assertThat(faults(Map.of("service", new String[] {"budget"}, "from", new String[] {"-1"})))
                .extracting(FieldFault::field)
                .containsExactly("from");
        assertThat(faults(Map.of(
                        "service", new String[] {"budget"}, "from", new String[] {"1"}, "cursor", new String[] {"1"})))
                .extracting(FieldFault::field)
                .containsExactly("cursor");
        assertThat(faults(Map.of("service", new String[] {"budget", "action-plan"})))
                .extracting(FieldFault::field)
                .containsExactly("service");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(faults(Map.of("limit", new String[] {"x"}, "subject", new String[] {"y"})))
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("limit", "subject");
    }

    @Test
    void aFlagIsOneOfThoseThereAre() {
        assertThat(faults(Map.of("flag", new String[] {"odd"})))
                .singleElement()
                .isEqualTo(new FieldFault("flag", "Give backdated, late or after-close."));
        for (EntryFlag flag : EntryFlag.values()) {
            assertThat(EntryParameters.of(Map.of("flag", new String[] {flag.code()}), SERVICES)
                            .filter()
                            .flag())
                    .isEqualTo(flag);
        }
    }

    @Test
    void daysAreWholeDaysInLondon() {
        EntryParameters asked = EntryParameters.of(
                Map.of(
                        "recordedFrom", new String[] {"2026-07-01"},
                        "recordedTo", new String[] {"2026-07-01"},
                        "effectiveFrom", new String[] {"2018-11-15"},
                        "subject", new String[] {" 5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01 "},
                        "words", new String[] {"£10,600,000 1,200.50 placements"},
                        "actor", new String[] {""}),
                SERVICES);
        assertThat(asked.filter())
                .isEqualTo(new EntryFilter(
                        null,
                        UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01"),
                        null,
                        null,
                        Instant.parse("2026-06-30T23:00:00Z"),
                        Instant.parse("2026-07-01T22:59:59.999999Z"),
                        LocalDate.of(2018, 11, 15),
                        null,
                        List.of("10600000", "1200.50", "placements")));
        assertThat(asked.limit()).isEqualTo(EntryParameters.DEFAULT_LIMIT);
        assertThat(asked.place()).isEqualTo(EntryPlace.BEGINNING);
    }

    private static List<FieldFault> faults(Map<String, String[]> sent) {
        return catchThrowableOfType(FieldRefusedException.class, () -> EntryParameters.of(sent, SERVICES))
                .faults();
    }
}

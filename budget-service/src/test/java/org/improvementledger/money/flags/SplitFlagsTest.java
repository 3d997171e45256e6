package org.improvementledger.money.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.flags.FlagHistory.DAY;

import java.util.List;
import java.util.UUID;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.DelegationSchemeSet;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.VirementRejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Splitting: what is proposed in parts, each below a limit that they pass together, by one person, for one purpose, within the window. */
class SplitFlagsTest {

    private final FlagHistory history = new FlagHistory();

    @ParameterizedTest
    @CsvSource({"50000.00, 50000.00, false", "50000.00, 50000.01, true"})
    void aSumAtTheLimitIsInOrderAndAPennyOverIsFlagged(String one, String other, boolean flagged) {
        UUID first = history.proposed(DAY, one);
        UUID second = history.proposed(DAY, other);
        if (flagged) {
            assertThat(split()).singleElement().satisfies(flag -> {
                assertThat(flag.concerns()).containsExactly(first, second);
                assertThat(flag.entries()).extracting(FlagEntry::position).containsExactly(1L, 2L);
                assertThat(flag.amount()).isEqualTo("100000.01");
                assertThat(flag.severity()).isEqualTo(FlagSeverity.HIGH);
                assertThat(flag.finding())
                        .isEqualTo(
                                "2 allocations within 30 days come to £100,000.01 together, which passes the limit of the director (£100,000.00).");
            });
        } else {
            assertThat(split()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false"})
    void theThirtiethDayBelongsToTheWindowAndTheNextDoesNot(int days, boolean flagged) {
        history.proposed(DAY, "60000");
        history.proposed(DAY.plusDays(days), "60000");
        assertThat(split()).hasSize(flagged ? 1 : 0);
    }

    @Test
    void aLimitThatOnePartExceedsAloneIsNotPassedBySplitting() {
        history.proposed(DAY, "100000.01");
        history.proposed(DAY, "1000");
        assertThat(split()).isEmpty();
    }

    @Test
    void whatIsLeftBesideALargePartIsStillLookedAt() {
        history.proposed(DAY, "260000");
        UUID second = history.proposed(DAY, "60000");
        UUID third = history.proposed(DAY, "60000");
        assertThat(split()).singleElement().satisfies(flag -> assertThat(flag.concerns())
                .containsExactly(second, third));
    }

    @ParameterizedTest
    @CsvSource({"250000.00, 249999.99, false", "250000.00, 250000.00, true"})
    void reachingAKeyDecisionInPartsIsEnough(String one, String other, boolean flagged) {
        history.proposed(DAY, one);
        history.proposed(DAY, other);
        List<FlagRow> key = split().stream()
                .filter(flag -> flag.finding().contains("key decision"))
                .toList();
        assertThat(key).hasSize(flagged ? 1 : 0);
    }

    @Test
    void anotherPersonOrPurposeIsAnotherSeries() {
        history.proposed(DAY, "finance-officer", "Train social workers", "60000");
        history.proposed(DAY, "second-finance-officer", "Train social workers", "60000");
        history.proposed(DAY, "finance-officer", "Train managers", "60000");
        assertThat(split()).isEmpty();
        history.proposed(DAY, "finance-officer", "  train  Social workers ", "60000");
        assertThat(split()).as("the same purpose, whatever its case and spaces").hasSize(1);
    }

    @Test
    void whatIsRejectedWithdrawnOrCorrectedCountsNoLonger() {
        history.proposed(DAY, "60000");
        UUID second = history.proposed(DAY, "60000");
        assertThat(split()).hasSize(1);
        history.tell(DAY, new AllocationRejected(history.budget, second, "Not needed"));
        assertThat(split()).isEmpty();

        UUID third = history.proposed(DAY, "60000");
        assertThat(split()).hasSize(1);
        history.tell(DAY, new AllocationWithdrawn(history.budget, third, "Asked twice"));
        assertThat(split()).isEmpty();

        UUID fourth = history.proposed(DAY, "60000");
        assertThat(split()).hasSize(1);
        history.tell(DAY, corrected(fourth, "40000.00", null));
        assertThat(split()).isEmpty();
        history.tell(DAY, corrected(fourth, "40000.01", null));
        assertThat(split()).hasSize(1);
        history.tell(DAY, corrected(fourth, null, "Something else"));
        assertThat(split()).isEmpty();
    }

    @Test
    void theWindowAndTheLimitsAreThoseOfTheSchemeInForce() {
        history.tell(
                DAY.minusDays(1),
                new DelegationSchemeSet(
                        UUID.randomUUID(),
                        2,
                        DAY,
                        List.of(new CapacityLimit(Capacity.DIRECTOR, Money.of("1000"))),
                        Money.of("500000"),
                        10));
        history.proposed(DAY, "600");
        history.proposed(DAY.plusDays(11), "600");
        assertThat(split()).as("a day outside the new window").isEmpty();
        history.proposed(DAY.plusDays(10), "400.01");
        assertThat(split()).hasSize(2);
    }

    @Test
    void severalWindowsAreSeveralFlagsAndAWindowInAnotherIsNone() {
        UUID first = history.proposed(DAY, "60000");
        UUID second = history.proposed(DAY.plusDays(20), "60000");
        UUID third = history.proposed(DAY.plusDays(40), "60000");
        assertThat(split()).extracting(FlagRow::itemId).containsExactly(first, second);
        assertThat(split().getLast().concerns()).containsExactly(second, third);
    }

    @ParameterizedTest
    @CsvSource({"125000.00, 0, false", "125000.01, 0, true", "125000.01, 30, true", "125000.01, 31, false"})
    void aSeriesOfVirementsIsLookedAtTheSameWay(String pounds, int days, boolean flagged) {
        UUID other = UUID.randomUUID();
        history.set(other);
        MoneyPlace from = new MoneyPlace(history.budget, null);
        MoneyPlace to = new MoneyPlace(other, null);
        history.virement(DAY, from, to, "125000.00");
        history.virement(DAY.plusDays(days), from, to, pounds);
        assertThat(virements()).hasSize(flagged ? 1 : 0);
    }

    @Test
    void virementsElsewhereOrRejectedAreNoSeries() {
        UUID other = UUID.randomUUID();
        history.set(other);
        MoneyPlace from = new MoneyPlace(history.budget, null);
        history.virement(DAY, from, new MoneyPlace(other, null), "200000");
        history.virement(DAY, new MoneyPlace(other, null), from, "200000");
        assertThat(virements()).as("there and back").isEmpty();
        UUID again = history.virement(DAY, from, new MoneyPlace(other, UUID.randomUUID()), "200000");
        assertThat(virements()).hasSize(1);
        history.tell(DAY, new VirementRejected(again, "Not needed"));
        assertThat(virements()).isEmpty();
    }

    private AllocationCorrected corrected(UUID allocation, @Nullable String pounds, @Nullable String purpose) {
        return new AllocationCorrected(
                history.budget,
                allocation,
                UUID.randomUUID(),
                null,
                purpose,
                pounds == null ? null : Money.of(pounds),
                null,
                null,
                null,
                "Typed wrongly");
    }

    private List<FlagRow> split() {
        return history.flags(FlagRule.SPLIT_ALLOCATIONS);
    }

    private List<FlagRow> virements() {
        return history.flags(FlagRule.SPLIT_VIREMENTS);
    }
}

package org.improvementledger.actionplan.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money that several actions share is counted once, and only what is approved counts. */
class FundingSumTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void nothingIsNothing() {
        assertThat(FundingSum.of(List.of())).isEqualTo(FundingSum.NONE);
    }

    @Test
    void anAllocationForTwoActionsCountsOnce() {
        FundedBy shared = funded(ONE, "100.00", FundingStatus.APPROVED, 1, "90.00");
        FundingSum sum = FundingSum.of(List.of(shared, shared, funded(OTHER, "7.50", FundingStatus.APPROVED, 0, null)));
        assertThat(sum)
                .isEqualTo(new FundingSum(
                        Money.of("107.50"), Money.of("4.00"), Money.of("2.00"), Money.of("90.00"), 1, 2, 1));
        assertThat(sum.left()).isEqualByComparingTo("101.50");
    }

    @Test
    void whatIsNotApprovedDoesNotCount() {
        List<FundedBy> none = List.of(
                funded(ONE, "100.00", FundingStatus.PROPOSED, 0, null),
                funded(OTHER, "100.00", FundingStatus.REJECTED, 0, null));
        assertThat(FundingSum.of(none)).isEqualTo(FundingSum.NONE);
    }

    @Test
    void oneForecastIsTheSumAndNoneIsNoForecast() {
        FundedBy forecast = funded(ONE, "100.00", FundingStatus.APPROVED, 0, "0.00");
        assertThat(FundingSum.of(List.of(forecast)).forecast()).isEqualTo(Money.ZERO);
        FundedBy without = funded(OTHER, "100.00", FundingStatus.APPROVED, 0, null);
        assertThat(FundingSum.of(List.of(without)).forecast()).isNull();
    }

    private static FundedBy funded(
            UUID id, String pounds, FundingStatus status, int sharedWith, @Nullable String forecast) {
        return new FundedBy(
                id,
                "Training",
                Money.of(pounds),
                Money.of("2.00"),
                Money.of("1.00"),
                forecast == null ? null : Money.of(forecast),
                status,
                null,
                null,
                sharedWith,
                Instant.EPOCH,
                7);
    }
}

package org.improvementledger.money.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.events.Redaction;
import org.improvementledger.events.RedactionLifted;
import org.improvementledger.events.ReturnFrozen;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendRedacted;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.money.properties.ReplayedRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which lines a return has, what it counts, and what a correction makes of a line. */
class TransparencyProjectionTest {

    private static final UUID BUDGET = new UUID(1, 1);
    private static final UUID LINE = new UUID(2, 1);
    private static final ReturnQuarter QUARTER = new ReturnQuarter(FinancialYear.of("2019/20"), 1);
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);

    private final ReplayedRows rows = new ReplayedRows(new TransparencyProjection());

    @BeforeEach
    void aBudgetIsSet() {
        happens(new BudgetSet(
                BUDGET,
                FinancialYear.of("2019/20"),
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.COUNCIL_TAX,
                Money.of("1000000"),
                new Decision("Full council", DAY, "C 1", null, null, null),
                DAY,
                null));
    }

    @Test
    void onlyALineOverTheThresholdIsInItsQuartersReturn() {
        happens(spend(LINE, "500.00", DAY));
        assertThat(rows.all(ReturnRow.class)).isEmpty();
        happens(spend(new UUID(2, 2), "500.01", DAY));
        happens(spend(new UUID(2, 3), "1000.00", DAY.plusDays(1)));
        counts(1, "500.01", 0);
        assertThat(rows.all(ReturnRow.class)).extracting(ReturnRow::quarter).containsExactly(1, 2);
        assertThat(rows.all(ReturnLineRow.class))
                .extracting(ReturnLineRow::department)
                .containsOnly("Children's services");
    }

    @Test
    void redactingLiftingAndReversingAreCountedOnce() {
        happens(spend(LINE, "600", DAY));
        happens(redacted(Redaction.PERSONAL_DATA));
        counts(1, "600", 1);
        happens(redacted(Redaction.COMMERCIAL_CONFIDENTIALITY));
        counts(1, "600", 1);
        assertThat(line().publishedBeneficiary()).isEqualTo("Redacted Commercial Confidentiality");
        happens(reversed());
        counts(0, "0", 0);
        happens(new RedactionLifted(QUARTER.id(), QUARTER.year(), 1, LINE, "A company"));
        counts(0, "0", 0);
        assertThat(rows.find(ReturnRow.class, QUARTER.id()).changes()).isEqualTo(3);
        assertThat(rows.find(ReturnRow.class, QUARTER.id()).version()).isEqualTo(2);
        assertThat(line().publishedBeneficiary()).isEqualTo("A person");
    }

    @Test
    void aReversalOfWhatWasNeverPublishedIsNothing() {
        happens(spend(LINE, "500.00", DAY));
        happens(reversed());
        assertThat(rows.all(ReturnLineRow.class)).isEmpty();
    }

    @Test
    void aReturnWithoutLinesCanBeFrozen() {
        happens(new ReturnFrozen(QUARTER.id(), QUARTER.year(), 1, 0, 0, Money.ZERO, "e3b0"));
        assertThat(rows.find(ReturnRow.class, QUARTER.id()).frozen().asOf()).isZero();
    }

    @Test
    void whatHasNoBeginningIsRefusedSoThatItsLineIsParked() {
        assertThatThrownBy(() -> happens(redacted(Redaction.PERSONAL_DATA)))
                .hasMessageContaining("No line of a return");
    }

    @Test
    void aCorrectionTellsWhatBecameOfALine() {
        happens(spend(LINE, "600", DAY));
        ReturnLineRow whole = line();
        happens(redacted(Redaction.PERSONAL_DATA));
        ReturnLineRow redacted = line();
        happens(new RedactionLifted(QUARTER.id(), QUARTER.year(), 1, LINE, "A company"));
        ReturnLineRow again = line();
        happens(reversed());
        ReturnLineRow gone = line();
        assertThat(Correction.kind(null, whole)).isEqualTo(Correction.Kind.ADDED);
        assertThat(Correction.kind(whole, redacted)).isEqualTo(Correction.Kind.AMENDED);
        assertThat(Correction.kind(whole, again))
                .as("redacted, and whole again")
                .isNull();
        assertThat(Correction.kind(redacted, gone)).isEqualTo(Correction.Kind.WITHDRAWN);
        assertThat(Correction.kind(null, gone)).as("came and went").isNull();
        assertThat(Correction.kind(gone, gone)).as("was gone already").isNull();
    }

    private void happens(BudgetServiceEvent event) {
        rows.happens(event, "finance-officer");
    }

    private ReturnLineRow line() {
        return rows.find(ReturnLineRow.class, LINE);
    }

    private void counts(int lines, String total, int redacted) {
        ReturnRow row = rows.find(ReturnRow.class, QUARTER.id());
        assertThat(row.lines()).isEqualTo(lines);
        assertThat(row.total()).isEqualByComparingTo(new BigDecimal(total));
        assertThat(row.redacted()).isEqualTo(redacted);
    }

    private static SpendRedacted redacted(Redaction ground) {
        return new SpendRedacted(QUARTER.id(), QUARTER.year(), 1, LINE, ground, "A foster carer");
    }

    private static SpendReversed reversed() {
        return new SpendReversed(LINE, BUDGET, new UUID(3, 1), Money.of("600"), Period.of(DAY), null, "Paid twice");
    }

    private static SpendRecorded spend(UUID id, String pounds, LocalDate incurredOn) {
        return new SpendRecorded(
                id,
                BUDGET,
                new UUID(3, 1),
                "AP-" + id,
                "A person",
                incurredOn,
                Period.of(incurredOn),
                "Care",
                Money.of(pounds),
                null,
                "Care",
                null,
                null);
    }
}

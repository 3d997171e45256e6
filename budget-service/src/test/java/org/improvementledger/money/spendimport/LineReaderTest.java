package org.improvementledger.money.spendimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.improvementledger.money.spend.RecordSpend;
import org.improvementledger.money.spend.SpendId;
import org.improvementledger.money.spendimport.Columns.Column;
import org.improvementledger.money.spendimport.LineReader.LineFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of a line may be, on both sides of each edge. */
class LineReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 3, 25);
    private static final UUID IMPORT = UUID.randomUUID();
    private static final UUID ALLOCATION = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");
    private static final List<String> GOOD = List.of(
            "AP-1",
            ALLOCATION.toString(),
            "Harbour Training",
            "12/10/2018",
            "Training",
            "£6,000.00",
            "1200",
            "Education");

    private final LineReader reader = new LineReader(
            Columns.of(Arrays.stream(Column.values()).map(Column::title).toList()), IMPORT, TODAY);

    @Test
    void aGoodLineAsksForItsSpend() throws LineFault {
        assertThat(reader.read(GOOD))
                .isEqualTo(new RecordSpend(
                        SpendId.of(ALLOCATION, "AP-1"),
                        ALLOCATION,
                        "AP-1",
                        "Harbour Training",
                        LocalDate.of(2018, 10, 12),
                        "Training",
                        Money.of("6000.00"),
                        Money.of("1200.00"),
                        "Education",
                        null,
                        IMPORT));
    }

    @ParameterizedTest
    @CsvSource({"12/10/2018", "2018-10-12", "2018-10-12 00:00:00", "12/10/2018 00:00"})
    void datesAreIsoOrDayFirst(String date) throws LineFault {
        assertThat(reader.read(with(Column.DATE_INCURRED, date)).incurredOn()).isEqualTo(LocalDate.of(2018, 10, 12));
    }

    @Test
    void todayIsTakenAndTomorrowIsNot() throws LineFault {
        assertThat(reader.read(with(Column.DATE_INCURRED, "25/03/2019")).incurredOn())
                .isEqualTo(TODAY);
        assertFault(Column.DATE_INCURRED, "26/03/2019", "must be today or in the past");
    }

    @ParameterizedTest
    @CsvSource({"today", "'10/12/18'", "31/02/2019", "2019-13-01", "43385", "'12 October 2018'", "''"})
    void otherDatesAreNone(String date) {
        assertFault(Column.DATE_INCURRED, date, "");
    }

    @ParameterizedTest
    @CsvSource({"'1,234.56',1234.56", "£1234.5,1234.50", "' £ 0.01 ',0.01", "999999999999.99,999999999999.99"})
    void amountsAreAsPeopleWriteThem(String amount, String pounds) throws LineFault {
        assertThat(reader.read(with(Column.NET_AMOUNT, amount)).netAmount()).isEqualTo(Money.of(pounds));
    }

    @ParameterizedTest
    @CsvSource({"0", "-5.00", "(5.00)", "5.001", "1e3", "1000000000000.00", "'12,34'", "five", "''"})
    void otherAmountsAreNone(String amount) {
        assertFault(Column.NET_AMOUNT, amount, "");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.00", "£0.00"})
    void irrecoverableVatMayBeNothing(String amount) throws LineFault {
        assertThat(reader.read(with(Column.IRRECOVERABLE_VAT, amount)).irrecoverableVat())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void irrecoverableVatIsUnknownWhereItIsEmptyAndNeverBelowNothing() throws LineFault {
        assertThat(reader.read(with(Column.IRRECOVERABLE_VAT, " ")).irrecoverableVat())
                .isNull();
        assertFault(Column.IRRECOVERABLE_VAT, "-1", "must be more than £0");
    }

    @Test
    void textsMustBeThereAndNotTooLong() throws LineFault {
        assertThat(reader.read(with(Column.REFERENCE, "r".repeat(100))).reference())
                .hasSize(100);
        assertFault(Column.REFERENCE, "r".repeat(101), "must be 100 characters or fewer; it has 101");
        assertFault(Column.SUPPLIER, "  ", "Enter the supplier");
        assertFault(Column.SUMMARY, "", "Enter the summary");
        assertFault(Column.MERCHANT_CATEGORY, "", "Enter the merchant category");
        assertFault(Column.ALLOCATION_ID, "CS-1001", "must be an id like");
        assertFault(Column.ALLOCATION_ID, "", "Enter the allocation's id");
    }

    private void assertFault(Column column, String cell, String because) {
        assertThatThrownBy(() -> reader.read(with(column, cell)))
                .isInstanceOfSatisfying(
                        LineFault.class, fault -> assertThat(fault.column()).isEqualTo(column))
                .hasMessageContaining(because);
    }

    private static List<String> with(Column column, String cell) {
        List<String> cells = new ArrayList<>(GOOD);
        cells.set(column.ordinal(), cell);
        return cells;
    }
}

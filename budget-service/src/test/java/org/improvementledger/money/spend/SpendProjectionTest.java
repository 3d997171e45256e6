package org.improvementledger.money.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.improvementledger.events.PublishedEvents;
import org.improvementledger.money.GoldenHistory;
import org.junit.jupiter.api.Test;

/** Every event of the stream, from its golden JSON, gives the rows it should. */
class SpendProjectionTest {

    private final GoldenHistory history = new GoldenHistory(new SpendProjection());

    @Test
    void aLineIsShownAndStaysAfterItsReversal() {
        history.happens("budget.spend-recorded", "finance-officer");
        SpendRow line = history.all(SpendRow.class).getFirst();
        assertThat(line.reference()).isEqualTo("AP-2018-4417");
        assertThat(line.financialYear()).isEqualTo("2018/19");
        assertThat(line.period()).isEqualTo(7);
        assertThat(line.incurredOn()).isEqualTo(LocalDate.of(2018, 10, 12));
        assertThat(line.netAmount()).isEqualTo(new BigDecimal("6000.00"));
        assertThat(line.irrecoverableVat()).isEqualTo(new BigDecimal("1200.00"));
        assertThat(line.recordedBy()).isEqualTo("finance-officer");
        assertThat(line.words()).contains("Harbour Training", "AP-2018-4417", "first cohort");
        assertThat(line.reversed()).isFalse();

        history.happens("budget.spend-reversed", "second-finance-officer");
        SpendRow reversed = history.all(SpendRow.class).getFirst();
        assertThat(reversed.reversed()).isTrue();
        assertThat(reversed.reversal())
                .isEqualTo(new Reversal(
                        "Charged to the wrong cost centre", "second-finance-officer", GoldenHistory.recordedAt(1)));
        assertThat(reversed.netAmount()).isEqualTo(line.netAmount());
        assertThat(reversed.version()).isEqualTo(1);
    }

    @Test
    void anImportIsShownFromItsStartAndCountedAtItsEnd() {
        history.happens("budget.spend-import-started", "finance-officer");
        SpendImportRow started = history.all(SpendImportRow.class).getFirst();
        assertThat(started.fileName()).isEqualTo("spend-2018-10.csv");
        assertThat(started.finishedAt()).isNull();
        assertThat(started.lines()).isNull();
        history.happens("budget.spend-import-finished", "finance-officer");
        SpendImportRow finished = history.all(SpendImportRow.class).getFirst();
        assertThat(finished.finishedAt()).isEqualTo(GoldenHistory.recordedAt(1));
        assertThat(finished.lines()).isEqualTo(1_200);
        assertThat(finished.recorded()).isEqualTo(1_100);
        assertThat(finished.alreadyRecorded()).isEqualTo(88);
        assertThat(finished.rejected()).isEqualTo(12);
    }

    @Test
    void allOtherEventsChangeNothing() {
        for (String type : GoldenHistory.typesOf(PublishedEvents.budget())) {
            if (!type.equals("budget.spend-recorded")
                    && !type.equals("budget.spend-reversed")
                    && !type.startsWith("budget.spend-import")) {
                history.happens(type, "somebody");
            }
        }
        assertThat(history.all(SpendRow.class)).isEmpty();
        assertThat(history.all(SpendImportRow.class)).isEmpty();
    }
}

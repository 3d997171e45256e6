package org.improvementledger.chassis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class FormatsTest {

    private final MoneyFormat money = new MoneyFormat();
    private final TimeFormat when = new TimeFormat();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10600000|£10,600,000.00|£10.6m|£10,600,000",
                "-1.1|−£1.10|−£1|−£1.10",
                "172000|£172,000.00|£172k|£172,000",
                "950.5|£950.50|£951|£950.50",
                "999949|£999,949.00|£999.9k|£999,949",
                "999950|£999,950.00|£1m|£999,950",
                "999.99|£999.99|£1,000|£999.99",
                "0|£0.00|£0|£0",
                "999949999.99|£999,949,999.99|£999.9m|£999,949,999.99",
                "999950000|£999,950,000.00|£1bn|£999,950,000",
                "999999999999.99|£999,999,999,999.99|£1,000bn|£999,999,999,999.99"
            })
    void writesAmounts(BigDecimal amount, String full, String compact, String plain) {
        assertThat(money.of(amount)).isEqualTo(full);
        assertThat(money.compact(amount)).isEqualTo(compact);
        assertThat(money.plain(amount)).isEqualTo(plain);
    }

    @Test
    void writesDatesAndTimesOfLondon() {
        assertThat(when.day(LocalDate.of(2019, 3, 25))).isEqualTo("25 March 2019");
        assertThat(when.shortDay(LocalDate.of(2019, 9, 5))).isEqualTo("5 Sep 2019");
        assertThat(when.moment(Instant.parse("2019-03-25T14:30:00Z"))).isEqualTo("25 March 2019 at 2:30pm");
        assertThat(when.moment(Instant.parse("2019-07-25T14:30:00Z"))).isEqualTo("25 July 2019 at 3:30pm");
        assertThat(when.moment(Instant.parse("2019-07-25T23:00:00Z"))).isEqualTo("26 July 2019 at midnight");
        assertThat(when.moment(Instant.parse("2019-03-25T12:00:00Z"))).isEqualTo("25 March 2019 at midday");
        assertThat(when.moment(Instant.parse("2019-03-25T00:05:00Z"))).isEqualTo("25 March 2019 at 12:05am");
        assertThat(when.moment(Instant.parse("2019-03-25T09:00:00Z"))).isEqualTo("25 March 2019 at 9am");
        assertThat(when.exactMoment(Instant.parse("2019-03-25T14:30:05Z"))).isEqualTo("25 March 2019 at 2:30:05pm");
        assertThat(when.day(null)).isEmpty();
    }

    @Test
    void saysThatAWholeDayIsMeant() {
        Instant endOfDay = Instant.parse("2019-03-25T23:59:59.999999999Z");
        assertThat(when.known(new GalleryApplication.GalleryMoment("2019-03-25", endOfDay, 3)))
                .isEqualTo("the end of 25 March 2019");
        assertThat(when.known(new GalleryApplication.GalleryMoment("3", endOfDay, 3)))
                .isEqualTo("25 March 2019 at 11:59pm");
    }

    enum Grade {
        REQUIRES_IMPROVEMENT
    }

    @Test
    void putsNamesInWords() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("words.jtai", Locale.UK, "JTAI");
        WordFormat words = new WordFormat(messages);
        assertThat(words.of("requires-improvement")).isEqualTo("Requires improvement");
        assertThat(words.of(Grade.REQUIRES_IMPROVEMENT)).isEqualTo("Requires improvement");
        assertThat(words.within("requires-improvement")).isEqualTo("requires improvement");
        assertThat(words.of("jtai")).isEqualTo("JTAI");
        assertThat(words.within("jtai")).isEqualTo("JTAI");
        assertThat(words.count(1, "action", "actions")).isEqualTo("1 action");
        assertThat(words.count(1204, "action", "actions")).isEqualTo("1,204 actions");
    }

    @Test
    void drawsWhatIsLeftAndWhatIsTooMuch() {
        BarChart chart = new BarChart(money);
        assertThat(chart.amounts("Budget", Map.of("Allocated", new BigDecimal("75")), new BigDecimal("100"), "Left")
                        .description())
                .isEqualTo("Allocated £75.00 (75%), Left £25.00 (25%)");
        BarChart.Bar over =
                chart.amounts("Budget", Map.of("Spent", new BigDecimal("150")), new BigDecimal("100"), "Left");
        assertThat(over.description()).isEqualTo("Spent £150.00 (150%), Left −£50.00 (−50%)");
        assertThat(over.segments()).extracting(BarChart.Segment::width).containsExactly("600.0", "0.0");
        assertThat(chart.counts("Milestones", Map.of("Reached", 0), 0, "Not reached")
                        .description())
                .isEqualTo("Reached 0 (no data), Not reached 0 (no data)");
    }
}

package org.improvementledger.actionplan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Trigger;
import org.improvementledger.chassis.web.page.PageProperties;
import org.junit.jupiter.api.Test;

/** The calendar read back: by the library that others use too, and by the rules of RFC 5545 as they are written. */
class CalendarFeedTest {

    private static final Instant CHANGED = Instant.parse("2019-03-26T09:15:30Z");

    private static final String LONG =
            "The inspectorate named 31 May 2019: élève, £10.6m, “pre-election” period; see the "
                    + "letter, page 3\nIts next line 👪 says more, and more, and more, and more, and more, and more, and more.";

    private final CalendarFeed feed = new CalendarFeed(
            List.of(), new PageProperties("a", "b", Map.of("plan", "http://plan.example"), List.of(), null));

    private static CalendarEntry entry(long sequence, List<Integer> reminders, boolean cancelled) {
        return new CalendarEntry(
                "5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01@improvement-ledger",
                sequence,
                CHANGED,
                LocalDate.of(2019, 5, 9),
                "Report publication, standard inspection of 11 February 2019",
                LONG,
                "/inspections/5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01",
                reminders,
                cancelled);
    }

    @Test
    void isReadBackByTheLibrary() throws IOException, ParserException {
        VEvent event = only(feed.write(List.of(entry(7, List.of(15, 1), false))));
        assertThat(event.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2019, 5, 9));
        assertThat(event.getSummary().getValue())
                .isEqualTo("Report publication, standard inspection of 11 February 2019");
        assertThat(event.getDescription().getValue()).isEqualTo(LONG);
        assertThat(event.getUid().orElseThrow().getValue())
                .isEqualTo("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01@improvement-ledger");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(7);
        assertThat(event.getDateTimeStamp().getDate()).isEqualTo(CHANGED);
        assertThat(event.getUrl().getValue())
                .isEqualTo("http://plan.example/inspections/5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
        assertThat(event.getAlarms().stream()
                        .map(alarm -> alarm.<Trigger>getRequiredProperty(Property.TRIGGER))
                        .map(Trigger::getDuration))
                .containsExactly(Duration.ofHours(-(15 * 24 - 9)), Duration.ofHours(-15));
    }

    @Test
    void isWrittenAsTheRfcHasIt() {
        String text = feed.write(List.of(entry(7, List.of(15, 1), false), entry(8, List.of(), true)));
        List<String> lines = contentLines(text);
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "PRODID:-//Improvement Ledger//Improvement plan//EN", "VERSION:2.0")
                .endsWith("END:VCALENDAR")
                .contains(
                        "DTSTART;VALUE=DATE:20190509",
                        "DTSTAMP:20190326T091530Z",
                        "SEQUENCE:7",
                        "TRIGGER:-P14DT15H",
                        "TRIGGER:-PT15H",
                        "ACTION:DISPLAY",
                        "STATUS:CANCELLED");
        assertThat(lines.stream().filter("BEGIN:VEVENT"::equals)).hasSize(2);
        assertThat(lines.stream().filter("BEGIN:VALARM"::equals)).hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith("DESCRIPTION:The")).allSatisfy(line -> assertThat(line)
                .contains("£10.6m\\,", "period\\;", "page 3\\nIts"));
    }

    @Test
    void givesTheSameBytesForTheSameDays() {
        assertThat(feed.write(List.of(entry(7, List.of(1), false))))
                .isEqualTo(feed.write(List.of(entry(7, List.of(1), false))));
    }

    @Test
    void isACalendarAlsoWithoutADay() {
        assertThat(contentLines(feed.write(List.of())))
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR");
    }

    @Test
    void foldsAtExactly75Octets() {
        assertThat(FoldedLines.of("x".repeat(75) + "\n")).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(FoldedLines.of("x".repeat(76) + "\n")).isEqualTo("x".repeat(75) + "\r\n x\r\n");
        assertThat(FoldedLines.of("x".repeat(74) + "é\n")).isEqualTo("x".repeat(74) + "\r\n é\r\n");
        assertThat(FoldedLines.of("x".repeat(73) + "é\n")).isEqualTo("x".repeat(73) + "é\r\n");
        assertThat(FoldedLines.of("x".repeat(75 + 74) + "y\n"))
                .isEqualTo("x".repeat(75) + "\r\n " + "x".repeat(74) + "\r\n y\r\n");
    }

    @Test
    void remindsOnADayBefore() {
        assertThatThrownBy(() -> entry(0, List.of(0), false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static VEvent only(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        assertThat(calendar.<Property>getProperties()).isNotEmpty();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /**
     * RFC 5545, 3.1, without the library: each physical line ends with CR LF, has at most 75 octets and whole characters;
     * each begun component is ended; each content line is a name and a value.
     */
    private static List<String> contentLines(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        List<String> lines = new ArrayList<>();
        for (String physical : text.split("\r\n")) {
            byte[] octets = physical.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(physical).isBetween(1, 75);
            assertThat(decodes(octets)).as(physical).isTrue();
            if (physical.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.getLast() + physical.substring(1));
            } else {
                lines.add(physical);
            }
        }
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            assertThat(line).matches("(?s)[A-Z][A-Z0-9-]*(;[A-Z-]+=[^:;]+)*:.*");
            if (line.startsWith("BEGIN:")) {
                open.add(line.substring("BEGIN:".length()));
            } else if (line.startsWith("END:")) {
                assertThat(open.removeLast()).isEqualTo(line.substring("END:".length()));
            }
        }
        assertThat(open).isEmpty();
        return lines;
    }

    private static boolean decodes(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException cut) {
            return false;
        }
    }
}

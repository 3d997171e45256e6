package org.improvementledger.actionplan.deadline;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.Digests;
import org.improvementledger.chassis.web.page.PageProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * All days that features bring, as one calendar (RFC 5545). The same days give the same bytes: the stamp of an entry is
 * when it last changed, as the RFC asks of a calendar that is published without a method.
 */
@Component
public class CalendarFeed {

    static final String CONTENT_TYPE = "text/calendar;charset=UTF-8";

    static final String FILE_NAME = "deadlines.ics";

    /** An all-day entry begins at midnight; people are reminded at nine. */
    private static final Duration REMINDED_AT = Duration.ofHours(9);

    private static final int UNFOLDED = Integer.MAX_VALUE;

    private final List<CalendarSource> sources;
    private final Map<String, String> links;

    CalendarFeed(List<CalendarSource> sources, PageProperties properties) {
        this.sources = sources;
        this.links = properties.links();
    }

    /** The calendar as it goes out, lines folded and ended as the RFC has it. */
    public String write(Moment moment) {
        return write(sources.stream()
                .flatMap(source -> source.entries(moment).stream())
                .toList());
    }

    String write(List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Improvement Ledger//Improvement plan//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Improvement plan deadlines"));
        entries.forEach(entry -> calendar.add(event(entry)));
        StringWriter text = new StringWriter();
        try {
            // A calendar without a day is none by the letter of the RFC (3.6), and what programs expect all the same.
            new CalendarOutputter(!entries.isEmpty(), UNFOLDED).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return FoldedLines.of(text.toString());
    }

    /** As a download that is asked for again each time, and sent again only where it is another; no proxy keeps it. */
    ResponseEntity<byte[]> answer(Moment moment) {
        byte[] calendar = write(moment).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .eTag("\"" + HexFormat.of().formatHex(Digests.sha256().digest(calendar)) + "\"")
                .header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FILE_NAME)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(calendar);
    }

    private VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new DtStart<>(entry.day()));
        event.add(new Sequence(Math.toIntExact(entry.sequence())));
        event.add(new Summary(entry.summary()));
        if (entry.description() != null) {
            event.add(new Description(entry.description()));
        }
        event.add(new Url(URI.create(links.getOrDefault("plan", "") + entry.path())));
        event.add(ImmutableTransp.TRANSPARENT); // a deadline keeps nobody from meetings
        if (entry.cancelled()) {
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        } else {
            entry.reminders().forEach(days -> event.add(alarm(days, entry.summary())));
        }
        return event;
    }

    private static VAlarm alarm(int daysBefore, String summary) {
        VAlarm alarm = new VAlarm(Duration.ofDays(-daysBefore).plus(REMINDED_AT));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        return alarm;
    }
}

package org.improvementledger.actionplan.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.overview.Days;
import org.improvementledger.actionplan.overview.PlanCharts;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.PageMoment;
import org.improvementledger.chassis.web.page.PageProperties;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.pdf.PdfDocument;
import org.improvementledger.chassis.web.page.pdf.PdfDocuments;
import org.springframework.stereotype.Component;

/** Writes a pack: a page that rests on nothing outside it, and the paper that is made of the same page. */
@Component
class PackPaper {

    private final BoardPapersAt papers;
    private final Agendas agendas;
    private final UnreadEvents unread;
    private final PdfDocuments documents;
    private final String address;
    private final TimeFormat when = new TimeFormat();

    PackPaper(
            BoardPapersAt papers,
            Agendas agendas,
            UnreadEvents unread,
            PdfDocuments documents,
            PageProperties properties) {
        this.papers = papers;
        this.agendas = agendas;
        this.unread = unread;
        this.documents = documents;
        this.address = Objects.requireNonNullElse(properties.links().get("plan"), "");
    }

    /** @param moment what was known; the day tells what of it is due and late */
    String html(MeetingRow meeting, LocalDate day, Moment moment) {
        BoardPapers view = papers.of(meeting, Days.on(day, moment));
        String incomplete = unread.sentence();
        return documents.html(new PdfDocument(
                "packs/pack",
                "Board pack, " + when.day(meeting.day()),
                "What %s saw of %s on %s"
                        .formatted(meeting.title(), view.picture().plan().plan().title(), when.day(day)),
                PageMoment.at(moment.position("action-plan"), moment.at()),
                address,
                Map.of(
                        "papers",
                        view,
                        "incomplete",
                        incomplete == null ? "" : incomplete,
                        "view",
                        view.picture().plan(),
                        "agenda",
                        agendas.of(view),
                        "ratings",
                        PlanCharts.ratings(view.picture().plan()),
                        "money",
                        PlanCharts.money(view.picture().plan(), new MoneyFormat()))));
    }

    /** The same bytes for the same page and day. */
    byte[] pdf(String html, LocalDate day) {
        Instant created = day.atStartOfDay(London.ZONE).toInstant();
        return documents.render(html, created);
    }
}

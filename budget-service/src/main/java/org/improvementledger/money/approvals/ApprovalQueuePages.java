package org.improvementledger.money.approvals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of what waits for decisions. */
@Controller
class ApprovalQueuePages {

    private static final String YOURS = "yours";

    /** Items on a page. */
    static final int ITEMS = 50;

    private final ApprovalQueue queue;

    ApprovalQueuePages(ApprovalQueue queue) {
        this.queue = queue;
    }

    /** @param show {@code yours} for what is the reader's to decide about; everything else shows all */
    @GetMapping("/approvals")
    String queue(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Actor actor,
            Model model) {
        List<ApprovalQueue.Entry> all = queue.of(actor, moment);
        List<ApprovalQueue.Entry> yours =
                all.stream().filter(entry -> entry.duty().yours()).toList();
        boolean onlyYours = YOURS.equals(show);
        model.addAttribute(
                "page",
                ListPage.of(onlyYours ? yours : all, entry -> entry.item().id(), cursor, ITEMS));
        model.addAttribute("onlyYours", onlyYours);
        model.addAttribute("yours", yours.size());
        model.addAttribute("all", all.size());
        return "approvals";
    }

    @GetMapping("/approvals.csv")
    void download(Moment moment, Actor actor, HttpServletResponse response) throws IOException {
        try (CsvWriter csv = CsvWriter.download(response, "approvals.csv")) {
            csv.row(
                    "Kind",
                    "Reference",
                    "Title",
                    "Purpose",
                    "Amount",
                    "From",
                    "Available",
                    "Proposed by",
                    "Waiting since",
                    "Yours to decide",
                    "Why");
            for (ApprovalQueue.Entry entry : queue.of(actor, moment)) {
                AwaitingDecision item = entry.item();
                csv.row(
                        item.kind(),
                        item.id(),
                        item.title(),
                        item.purpose(),
                        item.amount(),
                        item.from(),
                        item.available(),
                        item.proposedBy(),
                        item.since(),
                        entry.duty().yours() ? "yes" : "no",
                        entry.duty().reason());
            }
        }
    }
}

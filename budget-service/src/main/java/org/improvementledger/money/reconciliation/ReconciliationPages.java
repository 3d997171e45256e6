package org.improvementledger.money.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.PageProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The reconciliation with the plan, for people. */
@Controller
class ReconciliationPages {

    /** Lines of one list that the page shows; the download has them all. */
    private static final int SHOWN = 100;

    private final Reconciliations reconciliations;

    private final String plan;

    ReconciliationPages(Reconciliations reconciliations, PageProperties properties) {
        this.reconciliations = reconciliations;
        this.plan = properties.links().getOrDefault("plan", "").replaceAll("/+$", "");
    }

    @GetMapping("/reconciliation")
    String page(Moment moment, Model model) {
        model.addAttribute("view", reconciliations.at(moment));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("planUrl", plan);
        return "reconciliation";
    }

    @GetMapping("/reconciliation.csv")
    void download(Moment moment, HttpServletResponse response) throws IOException {
        Reconciliation view = reconciliations.at(moment);
        try (CsvWriter csv = CsvWriter.download(response, "reconciliation.csv")) {
            csv.row(
                    "Mismatch",
                    "Action",
                    "Action reference",
                    "Allocation",
                    "Allocation reference",
                    "Financial year",
                    "Approved",
                    "Spent",
                    "Open");
            for (PlannedAction action : view.actionsWithoutMoney()) {
                csv.row("Action without money", action.row().title(), action.id(), null, null, null, null, null, null);
            }
            for (FundedAllocation allocation : view.moneyWithoutAction()) {
                line(csv, "Money without an action", null, null, allocation);
            }
            for (Reconciliation.UnknownAction unknown : view.moneyForUnknownAction()) {
                line(
                        csv,
                        "Money for an action that the plan does not know",
                        null,
                        unknown.actionId(),
                        unknown.allocation());
            }
            for (Reconciliation.FinishedAction finished : view.openOnFinished()) {
                for (FundedAllocation allocation : finished.allocations()) {
                    line(
                            csv,
                            "Money open on a finished action",
                            finished.action().row().title(),
                            finished.action().id(),
                            allocation);
                }
            }
        }
    }

    private static void line(
            CsvWriter csv,
            String mismatch,
            @Nullable String action,
            @Nullable Object actionId,
            FundedAllocation allocation)
            throws IOException {
        csv.row(
                mismatch,
                action,
                actionId,
                allocation.title(),
                allocation.id(),
                allocation.financialYear(),
                allocation.approved(),
                allocation.actual(),
                allocation.open());
    }
}

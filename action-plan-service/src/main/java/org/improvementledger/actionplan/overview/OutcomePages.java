package org.improvementledger.actionplan.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.funding.FundingSum;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** £ for outcome: for each priority its money beside the measures it was to move. */
@Controller
@RequestMapping("/plans/{id}")
class OutcomePages {

    private final PlanPictures pictures;
    private final WordFormat words;

    OutcomePages(PlanPictures pictures, WordFormat words) {
        this.pictures = pictures;
        this.words = words;
    }

    @GetMapping("/outcomes")
    String page(@PathVariable UUID id, Moment moment, Model model) {
        PlanPicture picture = pictures.of(id, moment);
        model.addAttribute("picture", picture);
        model.addAttribute("view", picture.plan());
        model.addAttribute("money", PlanCharts.money(picture.plan(), new MoneyFormat()));
        return "outcomes";
    }

    /** A line for each measure of each priority, with the priority's money on each of its lines. */
    @GetMapping("/outcomes.csv")
    void csv(@PathVariable UUID id, Moment moment, HttpServletResponse response) throws IOException {
        PlanPicture picture = pictures.of(id, moment);
        try (CsvWriter csv = CsvWriter.download(response, "outcomes.csv")) {
            csv.row(
                    "Priority",
                    "Actions",
                    "Approved, in pounds",
                    "Committed",
                    "Spent",
                    "Forecast outturn",
                    "Allocations without a forecast",
                    "Measure",
                    "Baseline",
                    "Latest",
                    "Latest period to",
                    "Target",
                    "Meets target",
                    "Moved");
            for (PriorityLine priority : picture.plan().priorities()) {
                List<MeasureLine> measures = picture.measuresOf(priority.actions());
                if (measures.isEmpty()) {
                    line(csv, priority, null);
                }
                for (MeasureLine measure : measures) {
                    line(csv, priority, measure);
                }
            }
        }
    }

    private void line(CsvWriter csv, PriorityLine priority, @Nullable MeasureLine measure) throws IOException {
        FundingSum funding = priority.funding();
        Boolean met = measure == null ? null : measure.meetsTarget();
        csv.row(
                priority.title(),
                priority.actions().size(),
                funding.approved().amount(),
                funding.committed().amount(),
                funding.spent().amount(),
                funding.forecast() == null ? null : funding.forecast().amount(),
                funding.withoutForecast(),
                measure == null ? null : measure.title(),
                measure == null ? null : measure.baseline(),
                measure == null ? null : measure.latest(),
                measure == null ? null : measure.latestTo(),
                measure == null ? null : measure.target(),
                met == null ? null : met ? "yes" : "no",
                measure == null ? null : words.of(measure.signal()));
    }
}

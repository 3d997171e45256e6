package org.improvementledger.actionplan.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.action.OpenMilestone;
import org.improvementledger.actionplan.action.Standing;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.PlanSteps;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans, and a plan on a page. */
@Controller
class PlanPages {

    /** Plans or inspections in one list. */
    private static final int ON_ONE_PAGE = 50;

    private final Plans plans;
    private final Inspections inspections;
    private final PlanOverview overview;
    private final PlanPictures pictures;
    private final Comparisons comparisons;
    private final WordFormat words;

    PlanPages(
            Plans plans,
            Inspections inspections,
            PlanOverview overview,
            PlanPictures pictures,
            Comparisons comparisons,
            WordFormat words) {
        this.plans = plans;
        this.inspections = inspections;
        this.overview = overview;
        this.pictures = pictures;
        this.comparisons = comparisons;
        this.words = words;
    }

    @GetMapping("/plans")
    String list(@RequestParam(required = false) @Nullable String cursor, Moment moment, Actor reader, Model model) {
        Page<PlanRow> page = plans.page(null, Lists.cursor(cursor), ON_ONE_PAGE, moment);
        List<InspectionRow> recorded = inspections.page(null, ON_ONE_PAGE, moment).items().stream()
                .map(Versioned::row)
                .toList();
        model.addAttribute("plans", Lists.items(page));
        model.addAttribute("inspections", recorded);
        model.addAttribute("mayDraft", moment.isNow() && reader.hasRole(Roles.IMPROVEMENT_LEAD));
        return "plans";
    }

    /** @param compareWith an earlier date, as people type it; absent for the last meeting of the board */
    @GetMapping("/plans/{id}")
    String plan(
            @PathVariable UUID id,
            @ModelAttribute("listing") ActionListing listing,
            @RequestParam(required = false) @Nullable String compareWith,
            Moment moment,
            Actor reader,
            Model model) {
        PlanPicture picture = pictures.of(id, moment);
        PlanOverview.View view = picture.plan();
        model.addAttribute("view", view);
        model.addAttribute("offers", moment.isNow() ? PlanSteps.of(view.plan(), reader) : List.of());
        model.addAttribute("ratings", PlanCharts.ratings(view));
        model.addAttribute("comparison", comparisons.of(picture, moment, compareWith));
        model.addAttribute("rows", listing.of(view.actions()));
        model.addAttribute("tags", listing.tags(words::of));
        model.addAttribute("standings", Standing.values());
        model.addAttribute("allRatings", Rating.values());
        return "plan";
    }

    /** The same actions as the page shows, for a spreadsheet. */
    @GetMapping("/plans/{id}/actions.csv")
    void csv(
            @PathVariable UUID id,
            @ModelAttribute("listing") ActionListing listing,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        PlanOverview.View view = overview.of(id, moment);
        try (CsvWriter csv = CsvWriter.download(response, "actions.csv")) {
            csv.row(
                    "Action",
                    "Lead",
                    "Priority",
                    "State",
                    "Rating",
                    "Rating its lead declares",
                    "Rating the board agreed",
                    "Start",
                    "Due",
                    "Standing",
                    "Milestones",
                    "Reached",
                    "Overdue",
                    "Next milestone",
                    "Next due",
                    "Evidence",
                    "Approved, in pounds",
                    "Of it shared with other actions",
                    "Committed",
                    "Spent",
                    "Forecast outturn",
                    "Id");
            for (ActionLine line : listing.of(view.actions())) {
                csv.row(
                        line.title(),
                        line.lead(),
                        line.priority() == null ? null : line.priority().title(),
                        words.of(line.state()),
                        words.of(line.rating().computed()),
                        words.of(line.rating().declared()),
                        words.of(line.rating().agreed()),
                        line.startOn(),
                        line.dueOn(),
                        words.of(line.standing()),
                        line.milestones(),
                        line.reached(),
                        line.overdueMilestones(),
                        title(line.next()),
                        line.nextDueOn(),
                        line.stands().evidence().counting(),
                        line.funding().approved().amount(),
                        line.funding().shared().amount(),
                        line.funding().committed().amount(),
                        line.funding().spent().amount(),
                        line.funding().forecast() == null
                                ? null
                                : line.funding().forecast().amount(),
                        line.id());
            }
        }
    }

    private static @Nullable String title(@Nullable OpenMilestone milestone) {
        return milestone == null ? null : milestone.title();
    }
}

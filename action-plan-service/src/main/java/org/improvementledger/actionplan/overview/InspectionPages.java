package org.improvementledger.actionplan.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.actionplan.deadline.Deadlines;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.actionplan.inspection.JudgementPolicy;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.audit.search.ItemHistory;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Versioned;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An inspection with what it judged and found, and what is done about each finding. */
@Controller
class InspectionPages {

    /** Plans that answer one inspection; there is one as a rule. */
    private static final int PLANS_SHOWN = 20;

    /** What the page shows; the audit trail shows the rest. */
    private static final int HISTORY_SHOWN = 30;

    private final Inspections inspections;
    private final Plans plans;
    private final Actions actions;
    private final Deadlines deadlines;
    private final ItemHistory history;

    InspectionPages(Inspections inspections, Plans plans, Actions actions, Deadlines deadlines, ItemHistory history) {
        this.inspections = inspections;
        this.plans = plans;
        this.actions = actions;
        this.deadlines = deadlines;
        this.history = history;
    }

    @GetMapping("/inspections/{id}")
    String inspection(@PathVariable UUID id, Moment moment, Model model) {
        InspectionRow inspection =
                inspections.find(id, moment).orElseThrow(() -> NotFoundException.of("inspection", id));
        List<PlanRow> answers = plans.page(id, null, PLANS_SHOWN, moment).items().stream()
                .map(Versioned::row)
                .toList();
        model.addAttribute("inspection", inspection);
        model.addAttribute("graded", JudgementPolicy.isGraded(inspection.kind()));
        model.addAttribute("judgements", inspections.judgements(id, moment));
        model.addAttribute("findings", inspections.findings(id, moment));
        model.addAttribute("deadlines", deadlines.of(inspection, moment));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute("plans", answers);
        model.addAttribute("addressedBy", addressedBy(answers, moment));
        return "inspection";
    }

    /** The actions by the findings they address. */
    private Map<UUID, List<ActionRow>> addressedBy(List<PlanRow> answers, Moment moment) {
        Map<UUID, List<ActionRow>> byFinding = new HashMap<>();
        for (PlanRow plan : answers) {
            for (Versioned<ActionRow> action : actions.page(plan.id(), null, null, ReadModel.MAXIMUM_PAGE, moment)
                    .items()) {
                for (UUID finding : action.row().addresses()) {
                    byFinding
                            .computeIfAbsent(finding, unknown -> new ArrayList<>())
                            .add(action.row());
                }
            }
        }
        return byFinding;
    }
}

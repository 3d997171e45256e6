package org.improvementledger.actionplan.board;

import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.audit.search.ItemHistory;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of the board, and one meeting with what it agreed, decided and asked for. */
@Controller
class MeetingPages {

    /** What the page shows; the audit trail shows the rest. */
    private static final int HISTORY_SHOWN = 30;

    private final Meetings meetings;
    private final Plans plans;
    private final ActionNames titles;
    private final ItemHistory history;

    MeetingPages(Meetings meetings, Plans plans, ActionNames titles, ItemHistory history) {
        this.meetings = meetings;
        this.plans = plans;
        this.titles = titles;
        this.history = history;
    }

    /** @param planId of one plan; the first plan's where it is absent */
    @GetMapping("/meetings")
    String list(
            @RequestParam(name = "plan", required = false) @Nullable UUID planId,
            Moment moment,
            Actor actor,
            Model model) {
        List<PlanRow> all = plans.page(null, null, ReadModel.MAXIMUM_PAGE, moment).items().stream()
                .map(Versioned::row)
                .toList();
        PlanRow plan = planId == null
                ? all.stream().findFirst().orElse(null)
                : plans.find(planId, moment).orElseThrow(() -> NotFoundException.of("plan", planId));
        model.addAttribute("plans", all);
        model.addAttribute("plan", plan);
        model.addAttribute("meetings", plan == null ? List.of() : meetings.ofPlan(plan.id(), moment));
        model.addAttribute("mayArrange", mayRecord(moment, actor));
        return "meetings";
    }

    @GetMapping("/meetings/{id}")
    String meeting(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        MeetingRow meeting = meetings.get(id, moment);
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "plan", plans.find(meeting.planId(), moment).map(PlanRow::title).orElse("Plan"));
        model.addAttribute("titles", titles.ofPlan(meeting.planId(), moment));
        model.addAttribute("papers", meetings.papers(id, moment));
        model.addAttribute("ratings", meetings.ratings(id, moment));
        model.addAttribute("decisions", meetings.decisions(id, moment));
        model.addAttribute("asked", meetings.actions(id, moment));
        model.addAttribute("packs", meetings.packs(id, moment));
        model.addAttribute("day", London.dayOf(moment));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute("mayRecord", mayRecord(moment, actor) && meeting.status() != MeetingStatus.CANCELLED);
        model.addAttribute("mayDecide", moment.isNow() && actor.hasRole(Roles.BOARD_CHAIR) && meeting.heldOn() != null);
        model.addAttribute(
                "mayFreeze",
                moment.isNow() && actor.hasRole(Roles.BOARD_CHAIR) && meeting.status() != MeetingStatus.CANCELLED);
        return "meeting";
    }

    private static boolean mayRecord(Moment moment, Actor actor) {
        return moment.isNow() && (actor.hasRole(Roles.IMPROVEMENT_LEAD) || actor.hasRole(Roles.BOARD_CHAIR));
    }
}

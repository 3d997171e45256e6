package org.improvementledger.actionplan.overview;

import java.util.List;
import org.improvementledger.actionplan.actionlist.LedActions;
import org.improvementledger.actionplan.actionlist.ListedActions;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people arrive: the plans, what is theirs to do, and who leads what. */
@Controller
class HomePage {

    /** A council has one or two; the list of plans has the rest. */
    private static final int PLANS_SHOWN = 10;

    private final List<TaskSource> sources;
    private final Plans plans;
    private final ListedActions actions;

    HomePage(List<TaskSource> sources, Plans plans, ListedActions actions) {
        this.sources = sources;
        this.plans = plans;
        this.actions = actions;
    }

    @GetMapping("/")
    String home(Moment moment, Actor reader, Model model) {
        List<PlanRow> all = plans.page(null, null, PLANS_SHOWN, moment).items().stream()
                .map(Versioned::row)
                .toList();
        model.addAttribute("tasks", TaskSource.all(sources, reader, moment));
        model.addAttribute("plans", all);
        model.addAttribute("leads", LedActions.of(actions.all(moment)));
        return "home";
    }
}

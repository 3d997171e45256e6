package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The priorities of a plan with what each is to bring about. */
@Controller
class PriorityPages {

    private final Plans plans;

    PriorityPages(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/plans/{id}/priorities")
    String list(@PathVariable UUID id, Moment moment, Actor reader, Model model) {
        PlanRow plan = plans.find(id, moment).orElseThrow(() -> NotFoundException.of("plan", id));
        model.addAttribute("plan", plan);
        model.addAttribute("priorities", plans.priorities(id, moment));
        model.addAttribute(
                "mayChange",
                moment.isNow() && plan.state() != PlanState.CLOSED && reader.hasRole(Roles.IMPROVEMENT_LEAD));
        return "plan-priorities";
    }
}

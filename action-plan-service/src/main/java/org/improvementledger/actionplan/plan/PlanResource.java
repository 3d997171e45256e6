package org.improvementledger.actionplan.plan;

import jakarta.validation.Valid;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans for programs. */
@RestController
@RequestMapping("/api/plans")
class PlanResource {

    private final Commands commands;
    private final Plans plans;
    private final FundedPlans funded;

    PlanResource(Commands commands, Plans plans, FundedPlans funded) {
        this.commands = commands;
        this.plans = plans;
        this.funded = funded;
    }

    /** Drafts a plan in answer to an inspection. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> draft(@Valid @RequestBody PlanBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "plan");
        CommandAnswer answer = commands.handle(context, body.command(id));
        return Answers.created(answer, "/api/plans/" + id, id);
    }

    /** Lists plans in the order they were drafted. */
    @GetMapping
    Items<PlanRow> list(@RequestParam(required = false) @Nullable UUID inspectionId, Paging paging, Moment moment) {
        return Lists.items(plans.page(inspectionId, Lists.cursor(paging.cursor()), paging.limit(), moment));
    }

    /** One plan with its money, which changes without a new version of the plan. */
    @GetMapping("/{id}")
    ResponseEntity<PlanItem> get(@PathVariable UUID id, Moment moment) {
        PlanRow plan = plans.find(id, moment).orElseThrow(() -> NotFoundException.of("plan", id));
        return Answers.item(new PlanItem(plan, funded.of(id, moment)), plan.version(), null);
    }
}

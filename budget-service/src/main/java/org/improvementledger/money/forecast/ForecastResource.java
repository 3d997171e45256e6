package org.improvementledger.money.forecast;

import jakarta.validation.Valid;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EntityHomes;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forecasts for programs. */
@RestController
@RequestMapping("/api/allocations/{allocationId}/forecasts")
class ForecastResource {

    private final Commands commands;

    private final EntityHomes homes;

    private final Forecasts forecasts;

    ForecastResource(Commands commands, EntityHomes homes, Forecasts forecasts) {
        this.commands = commands;
        this.homes = homes;
        this.forecasts = forecasts;
    }

    /** Forecasts what an approved allocation will come to by the end of its year. Earlier forecasts stay. */
    @PostMapping
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> make(
            @PathVariable UUID allocationId, @Valid @RequestBody ForecastBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "forecast");
        UUID budgetId = homes.homeOf("allocation", allocationId);
        CommandAnswer answer = commands.handle(context, body.command(budgetId, allocationId, id));
        return Answers.created(answer, "/api/allocations/" + allocationId + "/forecasts", id);
    }

    /** Lists an allocation's forecasts in the order they were recorded. */
    @GetMapping
    Items<ForecastItem> list(@PathVariable UUID allocationId, Paging paging, Moment moment) {
        return Lists.items(forecasts.page(allocationId, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(ForecastItem::of);
    }
}

package org.improvementledger.actionplan.deadline;

import io.swagger.v3.oas.annotations.Operation;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.NeedsAnyRole;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own address of the calendar, for programs. */
@RestController
@RequestMapping("/api/deadlines/subscription")
@NeedsAnyRole
class SubscriptionResource {

    private final Subscriptions subscriptions;

    SubscriptionResource(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @PostMapping
    @Operation(
            summary = "Make an address at which a calendar program fetches the deadlines without a token",
            description =
                    "The answer alone tells it; it cannot be told again. It takes the place of the caller's address before, which leads nowhere from then"
                            + " on; a repeat makes another one. It works for a year.")
    @ResponseStatus(HttpStatus.CREATED)
    NewSubscription make(Actor actor) {
        return subscriptions.make(actor.id());
    }

    @GetMapping
    @Operation(summary = "When the caller's address was made, and until when it works")
    Subscription read(Actor actor) {
        return subscriptions
                .of(actor.id())
                .orElseThrow(() -> new NotFoundException("You have no address of the calendar."));
    }

    @DeleteMapping
    @Operation(
            summary = "End the caller's address",
            description = "It leads nowhere from then on. Where there is none, nothing changes.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor) {
        subscriptions.end(actor.id());
    }
}

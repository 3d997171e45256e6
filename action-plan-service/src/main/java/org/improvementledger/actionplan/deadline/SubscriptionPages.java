package org.improvementledger.actionplan.deadline;

import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.NeedsAnyRole;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons on the page of the deadlines with which people make and end their address of the calendar. They go through no command: nothing here is history.
 *
 * <p>The address is given as it is, with {@code https}, and not as {@code webcal}: some programs fetch that without encryption first, and would give the secret away.
 */
@Controller
@RequestMapping("/deadlines/subscription")
@NeedsAnyRole
class SubscriptionPages {

    /** Model attribute with a {@link NewSubscription}, on the one page that shows it. */
    static final String MADE = "newSubscription";

    private static final String BACK = "redirect:/deadlines#subscription";

    private final Subscriptions subscriptions;

    SubscriptionPages(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** The next page has the address; it goes there in the session, which is in memory, and not in the page's own address. */
    @PostMapping
    String make(Actor actor, RedirectAttributes next) {
        next.addFlashAttribute(MADE, subscriptions.make(actor.id()));
        return BACK;
    }

    @PostMapping("/end")
    String end(Actor actor, RedirectAttributes next) {
        subscriptions.end(actor.id());
        next.addFlashAttribute(FormPages.DONE, "Your calendar address is ended.");
        return BACK;
    }
}

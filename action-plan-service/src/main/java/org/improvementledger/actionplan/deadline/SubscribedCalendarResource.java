package org.improvementledger.actionplan.deadline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.security.Open;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The calendar for programs that send no token. It is what the owner of the address would see: everybody with a known role sees the same deadlines, so nothing
 * is left out for anybody. It speaks of now alone: the past is for those who sign in.
 */
@RestController
class SubscribedCalendarResource {

    private final Subscriptions subscriptions;
    private final CalendarFeed feed;
    private final Moments moments;

    SubscribedCalendarResource(Subscriptions subscriptions, CalendarFeed feed, Moments moments) {
        this.subscriptions = subscriptions;
        this.feed = feed;
        this.moments = moments;
    }

    /** Who tries addresses learns nothing: one that never was, one that was ended and one that is too old are answered alike. */
    @GetMapping(path = Subscriptions.PATH, produces = CalendarFeed.CONTENT_TYPE)
    @Open
    @Operation(
            summary = "The deadlines and other dates as a calendar (RFC 5545), without a token",
            description =
                    "For calendar programs. An address that was never made, was ended or is over a year old is answered with 404.")
    ResponseEntity<byte[]> calendar(
            @Parameter(description = "The secret of an address that /api/deadlines/subscription made")
                    @PathVariable(Subscriptions.KEY)
                    String key) {
        if (!subscriptions.isOpenTo(key)) {
            throw new NotFoundException(
                    "There is no calendar at this address. It may have been ended, or be over a year old: make another on the page of the deadlines.");
        }
        return feed.answer(moments.now());
    }
}

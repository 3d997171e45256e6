package org.improvementledger.actionplan.review;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
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

/** Review schedules and their reviews for programs. */
@RestController
@RequestMapping("/api/review-schedules")
class ReviewScheduleResource {

    private final Commands commands;
    private final Reviews reviews;
    private final Clock clock;

    ReviewScheduleResource(Commands commands, Reviews reviews, Clock clock) {
        this.commands = commands;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Sets a schedule by which something is reviewed again and again. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> set(@Valid @RequestBody ReviewScheduleBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "review-schedule");
        CommandAnswer answer = commands.handle(context, body.command(id));
        return Answers.created(answer, "/api/review-schedules/" + id, id);
    }

    /** Records that a review that was due was held. */
    @PostMapping("/{id}/reviews")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> hold(
            @PathVariable UUID id, @Valid @RequestBody ReviewBody body, CommandContext context) {
        CommandAnswer answer = commands.handle(context, body.command(id, LocalDate.now(clock)));
        return Answers.created(answer, "/api/review-schedules/" + id + "/reviews", ReviewRow.id(id, body.dueOn()));
    }

    /** Ends a schedule: no review falls due after the day. */
    @PostMapping("/{id}/ending")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> end(
            @PathVariable UUID id, @Valid @RequestBody ReviewScheduleEndBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, LocalDate.now(clock))), id);
    }

    /** Lists review schedules in the order they were set, each with how it stands. */
    @GetMapping
    Items<ReviewScheduleItem> list(Paging paging, Moment moment) {
        Page<ReviewScheduleRow> page =
                reviews.page(null, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment);
        return new Items<>(
                reviews.standings(page.items().stream().map(Versioned::row).toList(), moment).stream()
                        .map(ReviewScheduleItem::of)
                        .toList(),
                Lists.items(page).next());
    }

    /** One review schedule. Days pass beside its version, so it is always sent whole. */
    @GetMapping("/{id}")
    ResponseEntity<ReviewScheduleItem> get(@PathVariable UUID id, Moment moment) {
        ScheduleStanding standing = standing(id, moment);
        return Answers.item(ReviewScheduleItem.of(standing), standing.schedule().version(), null);
    }

    /** Lists the reviews of a schedule that fell due, in order, each with what became of it. */
    @GetMapping("/{id}/reviews")
    Items<DueReview> reviews(@PathVariable UUID id, Moment moment) {
        return new Items<>(standing(id, moment).reviews(), null);
    }

    private ScheduleStanding standing(UUID id, Moment moment) {
        return reviews.standing(id, moment).orElseThrow(() -> NotFoundException.of("review schedule", id));
    }
}

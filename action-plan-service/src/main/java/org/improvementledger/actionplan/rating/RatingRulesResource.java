package org.improvementledger.actionplan.rating;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rating rules for programs. */
@RestController
@RequestMapping("/api/rating-rules")
class RatingRulesResource {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Commands commands;

    private final RatingRuleVersions versions;

    RatingRulesResource(Commands commands, RatingRuleVersions versions) {
        this.commands = commands;
        this.versions = versions;
    }

    /** Sets the next version of the rating rules. */
    @PostMapping
    @Needs(Roles.ADMINISTRATOR)
    ResponseEntity<CommandBody> set(@Valid @RequestBody RatingRulesBody body, CommandContext context) {
        CommandAnswer answer = commands.handle(context, body.command());
        return Answers.created(
                answer, "/api/rating-rules/" + RatingRules.versionAfter(answer.version()), RatingRules.ID);
    }

    /** Lists all versions, from the configured one to the latest. */
    @GetMapping
    Items<RatingRulesItem> list(Moment moment) {
        return new Items<>(all(moment), null);
    }

    /** One version. */
    @GetMapping("/{version}")
    RatingRulesItem get(@PathVariable int version, Moment moment) {
        return all(moment).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no version " + version + " of the rating rules."));
    }

    private List<RatingRulesItem> all(Moment moment) {
        LocalDate day = LocalDate.ofInstant(moment.at(), ENGLAND);
        int inForce = versions.book(moment).inForceOn(day).version();
        List<RatingRulesItem> items = new ArrayList<>();
        items.add(RatingRulesItem.of(versions.first(), inForce, null, null));
        versions.set(moment)
                .forEach(row -> items.add(RatingRulesItem.of(row.rules(), inForce, row.setBy(), row.recordedAt())));
        return items;
    }
}

package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRuleVersions;
import org.improvementledger.actionplan.timekeeping.Timekeeper;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.springframework.stereotype.Component;

/** What of actions goes overdue, and which closed ones have held. */
@Component
class ActionTimekeeper implements Timekeeper {

    private final Actions actions;
    private final RatingRuleVersions rules;
    private final Moments moments;

    ActionTimekeeper(Actions actions, RatingRuleVersions rules, Moments moments) {
        this.actions = actions;
        this.rules = rules;
        this.moments = moments;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Stream<Object> due(LocalDate day) {
        Moment now = moments.now();
        RatingRuleBook book = rules.book(now);
        List<Object> commands = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<ActionStandingRow> page = actions.standings(
                    List.of(ActionState.OPEN, ActionState.CLOSED), cursor, ReadModel.MAXIMUM_PAGE, now);
            page.items().forEach(action -> command(action.row(), day, book).ifPresent(commands::add));
            cursor = page.next();
        } while (cursor != null);
        return commands.stream();
    }

    private static Optional<Object> command(ActionStandingRow action, LocalDate day, RatingRuleBook book) {
        if (action.isOverdueOn(day)) {
            return Optional.of(new NoticeOverdue(action.id(), day));
        }
        LocalDate closedOn = action.steps().closedOn();
        boolean held = action.state() == ActionState.CLOSED
                && closedOn != null
                && SustainedPeriod.of(closedOn, day, book).isPresent();
        return held ? Optional.of(new NoticeSustained(action.id(), day)) : Optional.empty();
    }
}

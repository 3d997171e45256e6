package org.improvementledger.actionplan.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.actionplan.funding.FundingSum;
import org.improvementledger.actionplan.overview.ActionLine;
import org.improvementledger.actionplan.overview.Change;
import org.improvementledger.actionplan.overview.RatingCounts;
import org.improvementledger.events.Money;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What the board saw beside what is known now.
 *
 * @param then the day of the pack
 * @param now the day it is held against
 * @param items actions in the order they joined the plan
 * @param changes what of actions, measures, priorities and risks is otherwise now
 */
public record ThenAndNow(
        UUID packId,
        LocalDate then,
        LocalDate now,
        RatingCounts ratingsThen,
        RatingCounts ratingsNow,
        FundingSum moneyThen,
        FundingSum moneyNow,
        List<Item> items,
        List<Change> changes) {

    /**
     * An action.
     *
     * @param then as the board saw it; absent where it was not there
     */
    public record Item(UUID id, String title, @Nullable State then, State now) {

        static Item of(@Nullable ActionLine then, ActionLine now) {
            return new Item(now.id(), now.title(), then == null ? null : State.of(then), State.of(now));
        }

        public boolean isChanged() {
            return !now.equals(then);
        }
    }

    /**
     * How an action stood.
     *
     * @param rating as the rules compute it; absent for a cancelled one
     * @param reached milestones reached or waived
     */
    public record State(
            @Nullable Rating rating, ActionState state, LocalDate dueOn, int reached, int milestones, Money spent) {

        static State of(ActionLine action) {
            return new State(
                    action.rating().computed(),
                    action.state(),
                    action.dueOn(),
                    action.reached(),
                    action.milestones(),
                    action.funding().spent());
        }
    }

    public long changed() {
        return items.stream().filter(Item::isChanged).count();
    }
}

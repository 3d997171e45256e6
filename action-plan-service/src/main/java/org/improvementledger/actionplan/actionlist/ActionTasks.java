package org.improvementledger.actionplan.actionlist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Component;

/** What of actions there is to do: milestones to reach, completions to verify, actions to close and to embed. */
@Component
class ActionTasks implements TaskSource {

    private final ListedActions actions;

    ActionTasks(ListedActions actions) {
        this.actions = actions;
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        boolean lead = reader.hasRole(Roles.IMPROVEMENT_LEAD);
        boolean chair = reader.hasRole(Roles.BOARD_CHAIR);
        if (!lead && !chair) {
            return List.of();
        }
        List<ListedAction> all = actions.all(moment);
        List<Task> tasks = new ArrayList<>();
        if (lead) {
            tasks.add(new Task(
                    "Bring overdue actions back on track",
                    "Open actions past their due date, or with a milestone that is: reach, waive or move it",
                    count(all, ListedAction::isOverdue),
                    "/actions?overdueOnly=true"));
        }
        tasks.add(new Task(
                "Verify completions",
                "Actions that somebody other than you proposed as complete",
                count(all, action -> isVerifiableBy(action, reader.id())),
                "/actions?verifiableOnly=true"));
        if (chair) {
            tasks.add(new Task(
                    "Close verified actions",
                    "Actions verified as complete that the board has not closed",
                    count(all, isIn(ActionState.VERIFIED)),
                    "/actions?state=verified"));
            tasks.add(new Task(
                    "Say which sustained actions are embedded",
                    "Actions that have held since they were closed",
                    count(all, isIn(ActionState.SUSTAINED)),
                    "/actions?state=sustained"));
        }
        return tasks;
    }

    /** Nobody verifies what they proposed. */
    static boolean isVerifiableBy(ListedAction action, String reader) {
        return action.standing().state() == ActionState.COMPLETION_PROPOSED
                && !reader.equals(action.standing().steps().proposedBy());
    }

    private static Predicate<ListedAction> isIn(ActionState state) {
        return action -> action.standing().state() == state;
    }

    private static long count(List<ListedAction> all, Predicate<ListedAction> waiting) {
        return all.stream().filter(waiting).count();
    }
}

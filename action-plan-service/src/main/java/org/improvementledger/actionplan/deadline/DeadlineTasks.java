package org.improvementledger.actionplan.deadline;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Component;

/** The deadlines after inspections that are near or gone by. */
@Component
class DeadlineTasks implements TaskSource {

    private final Deadlines deadlines;

    DeadlineTasks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        if (!reader.hasRole(Roles.IMPROVEMENT_LEAD)) {
            return List.of();
        }
        long pressing = deadlines.all(moment).stream()
                .map(Deadline::standing)
                .filter(standing -> standing == DeadlineStanding.OVERDUE || standing == DeadlineStanding.DUE_SOON)
                .count();
        return List.of(new Task(
                "Meet the deadlines after inspections",
                "What the authority has to publish or send, due soon or overdue",
                pressing,
                "/deadlines"));
    }
}

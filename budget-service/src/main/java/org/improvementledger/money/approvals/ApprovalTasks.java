package org.improvementledger.money.approvals;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Component;

/** What an approver has to decide about. */
@Component
class ApprovalTasks implements TaskSource {

    private final ApprovalQueue queue;

    ApprovalTasks(ApprovalQueue queue) {
        this.queue = queue;
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        return reader.hasRole(Roles.APPROVER)
                ? List.of(new Task(
                        "Decide about proposals",
                        "What is within your limit and none of your own",
                        queue.yours(reader, moment),
                        "/approvals?show=yours"))
                : List.of();
    }
}

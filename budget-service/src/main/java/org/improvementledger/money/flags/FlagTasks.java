package org.improvementledger.money.flags;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Component;

/** The flags that cannot wait. */
@Component
class FlagTasks implements TaskSource {

    private static final FlagFilter HIGH = new FlagFilter(null, FlagSeverity.HIGH, null, null);

    private final Flags flags;

    FlagTasks(Flags flags) {
        this.flags = flags;
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        return reader.hasRole(Roles.FINANCE_OFFICER) || reader.hasRole(Roles.AUDITOR)
                ? List.of(new Task(
                        "Look at what is flagged",
                        "Flags of high severity, such as overspending and split proposals",
                        flags.count(HIGH, moment),
                        "/flags?severity=high"))
                : List.of();
    }
}

package org.improvementledger.money.transparency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Component;

/** The returns of quarters that are over and that nobody has published. */
@Component
class ReturnTasks implements TaskSource {

    private final Returns returns;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    ReturnTasks(Returns returns) {
        this.returns = returns;
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        if (!reader.hasRole(Roles.FINANCE_OFFICER)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        long due = returns
                .page(Sort.newestFirst(), null, ReadModel.MAXIMUM_PAGE, moment.position(Returns.STREAM))
                .items()
                .stream()
                .map(Versioned::row)
                .filter(row -> row.frozen() == null && row.of().lastDay().isBefore(today))
                .count();
        return List.of(new Task(
                "Publish transparency returns",
                "Quarters that are over, with spend over £500 that is not published yet",
                due,
                "/transparency"));
    }
}

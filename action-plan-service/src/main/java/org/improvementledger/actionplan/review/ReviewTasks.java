package org.improvementledger.actionplan.review;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Component;

/** The reviews that fell due and wait to be held. */
@Component
class ReviewTasks implements TaskSource {

    private final Reviews reviews;

    ReviewTasks(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        if (!reader.hasRole(Roles.IMPROVEMENT_LEAD)) {
            return List.of();
        }
        long waiting = reviews.all(moment).stream()
                .mapToLong(schedule -> schedule.waiting().size())
                .sum();
        return List.of(new Task(
                "Hold the reviews that are due",
                "Reviews whose day has come and that are not recorded as held",
                waiting,
                "/reviews"));
    }
}

package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.List;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Component;

/** The meetings of the board whose day has come. */
@Component
class MeetingTasks implements TaskSource {

    private final Meetings meetings;
    private final Plans plans;

    MeetingTasks(Meetings meetings, Plans plans) {
        this.meetings = meetings;
        this.plans = plans;
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        if (!reader.hasRole(Roles.IMPROVEMENT_LEAD) && !reader.hasRole(Roles.BOARD_CHAIR)) {
            return List.of();
        }
        LocalDate day = London.dayOf(moment);
        long waiting = plans.page(null, null, ReadModel.MAXIMUM_PAGE, moment).items().stream()
                .flatMap(plan -> meetings.ofPlan(plan.row().id(), moment).stream())
                .filter(meeting -> meeting.status() == MeetingStatus.ARRANGED)
                .filter(meeting -> !meeting.day().isAfter(day))
                .count();
        return List.of(new Task(
                "Record the meetings of the board",
                "Meetings whose day has come and that are not recorded as held",
                waiting,
                "/meetings"));
    }
}

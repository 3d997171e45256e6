package org.improvementledger.actionplan.board;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.text;

import java.util.UUID;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Arrange a meeting of the board. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/plans/{planId}/meetings/new")
class ArrangeMeetingPages extends FormPages<ArrangeMeeting> {

    private final Meetings meetings;
    private final Plans plans;

    ArrangeMeetingPages(FormDesk desk, Meetings meetings, Plans plans) {
        super(desk);
        this.meetings = meetings;
        this.plans = plans;
    }

    @Override
    protected Questions ask(Subject subject) {
        UUID planId = subject.id("planId");
        PlanRow plan = plans.find(planId, subject.moment()).orElseThrow(() -> NotFoundException.of("plan", planId));
        return Questions.titled("Arrange a meeting of the board")
                .about(plan.title())
                .backTo("/meetings?plan=" + planId, "Back to the meetings")
                .ask(
                        text("title", "What is it called?")
                                .called("Title")
                                .startingWith(meetings.ofPlan(planId, subject.moment()).stream()
                                        .findFirst()
                                        .map(MeetingRow::title)
                                        .orElse("Improvement board"))
                                .atMost(MeetingBody.LONGEST_TITLE),
                        date("meetsOn", "When does it meet?")
                                .called("Day of the meeting")
                                .hint("For example, today, 25 March 2019 or 25/3/2019"))
                .button("Arrange the meeting");
    }

    @Override
    protected ArrangeMeeting command(Answers answers) {
        return new ArrangeMeeting(
                answers.newId("meeting"), answers.id("planId"), answers.text("title"), answers.date("meetsOn"));
    }

    @Override
    protected Done done(ArrangeMeeting command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "The meeting is arranged");
    }
}

package org.improvementledger.actionplan.board;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;

import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Attendance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Record that the board met, and who attended. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/meetings/{id}/holding")
class HoldMeetingPages extends FormPages<HoldMeeting> {

    private final Meetings meetings;

    HoldMeetingPages(FormDesk desk, Meetings meetings) {
        super(desk);
        this.meetings = meetings;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        return Questions.titled("Record that the board met")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .ask(
                        date("heldOn", "When did it meet?")
                                .called("Day it met")
                                .startingWith(
                                        meeting.meetsOn().isAfter(subject.today())
                                                ? subject.today()
                                                : meeting.meetsOn())
                                .hint("For example, today, 25 March 2019 or 25/3/2019")
                                .past(),
                        lines("attended", "Who attended?")
                                .hint("One office a line, such as Director of children's services. No names.")
                                .called("Attended")
                                .rows(6),
                        lines("apologies", "Who sent apologies? (optional)")
                                .hint("One office a line.")
                                .called("Apologies")
                                .optional())
                .beforeButton("This is recorded for good, with your office and the time.")
                .button("Record the meeting");
    }

    @Override
    protected HoldMeeting command(Answers answers) {
        List<Attendance> attendance = new ArrayList<>();
        offices(answers, "attended", true, attendance);
        offices(answers, "apologies", false, attendance);
        if (attendance.size() > HoldingBody.MOST) {
            answers.refuse("attended", "Name at most " + HoldingBody.MOST + " offices.");
        }
        return new HoldMeeting(answers.id("id"), answers.date("heldOn"), attendance, answers.today());
    }

    @Override
    protected Done done(HoldMeeting command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "The meeting is recorded");
    }

    private static void offices(Answers answers, String field, boolean attended, List<Attendance> all) {
        String typed = answers.optionalText(field);
        if (typed == null) {
            return;
        }
        typed.lines()
                .map(String::strip)
                .filter(office -> !office.isEmpty())
                .distinct()
                .forEach(office -> {
                    if (office.codePointCount(0, office.length()) > AttendanceBody.LONGEST_OFFICE) {
                        answers.refuse(
                                field, "Use at most " + AttendanceBody.LONGEST_OFFICE + " characters for an office.");
                    }
                    if (all.stream().anyMatch(other -> other.office().equals(office))) {
                        answers.refuse(field, office + " cannot both have attended and sent apologies.");
                    }
                    all.add(new Attendance(office, attended));
                });
    }
}

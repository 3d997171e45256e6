package org.improvementledger.actionplan.pack;

import static org.improvementledger.chassis.web.page.form.Question.date;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.board.Meetings;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Freeze the pack of a meeting. */
@Controller
@Needs(Roles.BOARD_CHAIR)
@RequestMapping("/meetings/{id}/packs/new")
class FreezePackPages extends FormPages<FreezePackPages.Asked> {

    private final Meetings meetings;
    private final PackFreezing freezing;
    private final UnreadEvents unread;

    FreezePackPages(FormDesk desk, Meetings meetings, PackFreezing freezing, UnreadEvents unread) {
        super(desk);
        this.meetings = meetings;
        this.freezing = freezing;
        this.unread = unread;
    }

    /** What is asked for; the page is made when it is confirmed. */
    record Asked(UUID meetingId, UUID packId, LocalDate frozenOn) {}

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        LocalDate day = meeting.day().isAfter(subject.today()) ? subject.today() : meeting.day();
        return Questions.titled("Freeze the pack")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .lead("The pack is made of all that is known now, and stays as it is.")
                .ask(date("frozenOn", "As of which day does it tell what is due and late?")
                        .called("Day of the pack")
                        .startingWith(day)
                        .hint("For example, today, 25 March 2019 or 25/3/2019")
                        .past())
                .beforeButton("This is recorded for good, with your office and the time.")
                .button("Freeze the pack");
    }

    @Override
    protected Asked command(Answers answers) {
        return new Asked(answers.id("id"), answers.newId("pack"), answers.date("frozenOn"));
    }

    @Override
    protected @Nullable String warning(Asked command, Subject subject) {
        String incomplete = unread.sentence();
        return incomplete == null ? null : "The pack will be incomplete, and says so. " + incomplete;
    }

    @Override
    protected void carryOut(Asked command, CommandContext context) {
        freezing.freeze(context, command.meetingId(), command.packId(), command.frozenOn());
    }

    @Override
    protected Done done(Asked command, Subject subject) {
        return Done.backTo("/packs/" + command.packId(), "The pack is frozen");
    }
}

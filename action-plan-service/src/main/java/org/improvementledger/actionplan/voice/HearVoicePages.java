package org.improvementledger.actionplan.voice;

import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.VoiceSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keep what was said. */
@Controller
@RequestMapping("/voices/new")
@Needs(Roles.IMPROVEMENT_LEAD)
class HearVoicePages extends FormPages<HearVoice> {

    private final ActionNames titles;

    HearVoicePages(FormDesk desk, ActionNames titles) {
        super(desk);
        this.titles = titles;
    }

    @Override
    protected Questions ask(Subject subject) {
        return Questions.titled("Record what was said")
                .backTo("/voices", "Back to you said, we did")
                .lead(
                        "Write what was said in summary. Leave out names and anything by which a child or a family could be known.")
                .ask(
                        Question.choice("source", "Who said it?", VoiceSource.class)
                                .called("Who said it"),
                        Question.date("heardOn", "When was it heard?")
                                .hint("For example, 12 June 2019")
                                .called("Day it was heard")
                                .past(),
                        Question.text("theme", "Theme")
                                .hint("A few words by which it is found again, such as “being listened to”")
                                .atMost(VoiceBody.LONGEST_THEME),
                        Question.lines("summary", "What was said").atMost(VoiceBody.LONGEST_SUMMARY),
                        Question.several("actionIds", "Actions it touches (optional)", titles.choices(subject.moment()))
                                .called("Actions it touches")
                                .noChoices("No action has joined a plan yet.")
                                .optional()
                                .small())
                .button("Record what was said");
    }

    @Override
    protected HearVoice command(Answers answers) {
        return new HearVoice(
                answers.newId("voice"),
                answers.choice("source", VoiceSource.class),
                answers.date("heardOn"),
                answers.text("theme"),
                answers.text("summary"),
                answers.severalIds("actionIds"));
    }

    @Override
    protected Done done(HearVoice command, Subject subject) {
        return Done.backTo("/voices/" + command.voiceId(), "What was said is recorded.");
    }
}

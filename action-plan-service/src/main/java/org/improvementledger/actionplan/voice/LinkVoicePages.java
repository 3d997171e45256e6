package org.improvementledger.actionplan.voice;

import java.util.List;
import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Say that what was said touches one more action. */
@Controller
@RequestMapping("/voices/{id}/actions/new")
@Needs(Roles.IMPROVEMENT_LEAD)
class LinkVoicePages extends FormPages<LinkVoice> {

    private final Voices voices;
    private final ActionNames titles;

    LinkVoicePages(FormDesk desk, Voices voices, ActionNames titles) {
        super(desk);
        this.voices = voices;
        this.titles = titles;
    }

    @Override
    protected Questions ask(Subject subject) {
        VoiceRow voice = voices.find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("voice", subject.id("id")));
        List<Choice> others = titles.choices(subject.moment());
        return Questions.titled("Link an action")
                .about(voice.theme())
                .backTo("/voices/" + voice.id(), "Back to what was said")
                .fact("You said", voice.summary())
                .ask(Question.select("actionId", "Which action does it touch?", others)
                        .called("Action")
                        .noChoices("No action has joined a plan yet.")
                        .empty("Choose an action"))
                .button("Link the action");
    }

    @Override
    protected LinkVoice command(Answers answers) {
        return new LinkVoice(answers.id("id"), answers.chosenId("actionId"));
    }

    @Override
    protected Done done(LinkVoice command, Subject subject) {
        return Done.backTo("/voices/" + command.voiceId(), "The action is linked.");
    }
}

package org.improvementledger.actionplan.voice;

import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Say that what was said does not touch an action. */
@Controller
@RequestMapping("/voices/{id}/actions/{actionId}/unlinking")
@Needs(Roles.IMPROVEMENT_LEAD)
class UnlinkVoicePages extends FormPages<UnlinkVoice> {

    private final Voices voices;
    private final ActionNames titles;

    UnlinkVoicePages(FormDesk desk, Voices voices, ActionNames titles) {
        super(desk);
        this.voices = voices;
        this.titles = titles;
    }

    @Override
    protected Questions ask(Subject subject) {
        VoiceRow voice = voices.find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("voice", subject.id("id")));
        String action = titles.of(voice.actionIds(), subject.moment()).get(subject.id("actionId"));
        if (action == null) {
            throw new NotFoundException("It touches no such action.");
        }
        return Questions.titled("Unlink an action")
                .about(voice.theme())
                .backTo("/voices/" + voice.id(), "Back to what was said")
                .fact("Action", action)
                .ask(Question.lines("reason", "Why does it not touch this action?")
                        .called("Reason")
                        .atMost(VoiceUnlinkBody.LONGEST))
                .button("Unlink the action");
    }

    @Override
    protected UnlinkVoice command(Answers answers) {
        return new UnlinkVoice(answers.id("id"), answers.id("actionId"), answers.text("reason"));
    }

    @Override
    protected Done done(UnlinkVoice command, Subject subject) {
        return Done.backTo("/voices/" + command.voiceId(), "The action is unlinked.");
    }
}

package org.improvementledger.actionplan.voice;

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

/** Keep what those who said something were told. */
@Controller
@RequestMapping("/voices/{id}/answers/new")
@Needs(Roles.IMPROVEMENT_LEAD)
class AnswerVoicePages extends FormPages<AnswerVoice> {

    private final Voices voices;

    AnswerVoicePages(FormDesk desk, Voices voices) {
        super(desk);
        this.voices = voices;
    }

    @Override
    protected Questions ask(Subject subject) {
        VoiceRow voice = voices.find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("voice", subject.id("id")));
        return Questions.titled("Record what we did")
                .about(voice.theme())
                .backTo("/voices/" + voice.id(), "Back to what was said")
                .fact("Who said it", words(voice.source()))
                .fact("You said", voice.summary())
                .ask(
                        Question.lines("answer", "What we did")
                                .hint("In words for those who said it")
                                .atMost(AnswerBody.LONGEST),
                        Question.date("answeredOn", "When were they told?")
                                .called("Day they were told")
                                .past())
                .button("Record what we did");
    }

    @Override
    protected AnswerVoice command(Answers answers) {
        return new AnswerVoice(
                answers.id("id"), answers.newId("answer"), answers.date("answeredOn"), answers.text("answer"));
    }

    @Override
    protected Done done(AnswerVoice command, Subject subject) {
        return Done.backTo("/voices/" + command.voiceId(), "What we did is recorded.");
    }
}

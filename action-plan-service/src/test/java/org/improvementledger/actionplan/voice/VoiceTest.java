package org.improvementledger.actionplan.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.actionplan.action.AddedActions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.VoiceAnswered;
import org.improvementledger.events.VoiceHeard;
import org.improvementledger.events.VoiceLinked;
import org.improvementledger.events.VoiceSource;
import org.improvementledger.events.VoiceUnlinked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VoiceTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID ACTION = new UUID(2, 1);
    private static final UUID ANSWER = new UUID(3, 1);
    private static final UUID UNKNOWN = new UUID(9, 9);
    private static final LocalDate HEARD_ON = LocalDate.of(2019, 6, 12);

    private final AggregateTestFixture<Voice> fixture = new AggregateTestFixture<>(Voice.class);

    @BeforeEach
    void anActionIsAdded() {
        AddedActions added = asked -> !asked.equals(UNKNOWN);
        fixture.registerInjectableResource(added);
    }

    private static HearVoice hear(UUID... actions) {
        return new HearVoice(ID, VoiceSource.CHILDREN, HEARD_ON, "Listening", "Ask us first.", List.of(actions));
    }

    private static VoiceHeard heard(UUID... actions) {
        return new VoiceHeard(ID, VoiceSource.CHILDREN, HEARD_ON, "Listening", "Ask us first.", List.of(actions));
    }

    @Test
    void isKept() {
        fixture.givenNoPriorActivity().when(hear(ACTION)).expectEvents(heard(ACTION));
    }

    @Test
    void staysQuietOnARepeatAndRefusesSomethingElse() {
        fixture.given(heard()).when(hear()).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.given(heard())
                .when(hear(ACTION))
                .expectException(refusal(
                        "already-exists",
                        "id",
                        "There is something different that was said with the id " + ID + " already."));
        fixture.given(new PlanDrafted(ID, "Plan", UNKNOWN))
                .when(hear())
                .expectException(
                        refusal("identifier-taken", "id", "The id " + ID + " belongs to something else already."));
    }

    @Test
    void touchesOnlyActionsThatThereAre() {
        fixture.givenNoPriorActivity()
                .when(hear(ACTION, UNKNOWN))
                .expectException(
                        refusal("unknown-action", "actionIds", "There is no action with the id " + UNKNOWN + "."));
        fixture.given(heard())
                .when(new LinkVoice(ID, UNKNOWN))
                .expectException(
                        refusal("unknown-action", "actionId", "There is no action with the id " + UNKNOWN + "."));
    }

    @Test
    void isAnsweredOnItsDayAndNotBefore() {
        fixture.given(heard())
                .when(new AnswerVoice(ID, ANSWER, HEARD_ON, "We do now."))
                .expectEvents(new VoiceAnswered(ID, ANSWER, HEARD_ON, "We do now."));
        fixture.given(heard())
                .when(new AnswerVoice(ID, ANSWER, HEARD_ON.minusDays(1), "We do now."))
                .expectNoEvents()
                .expectException(FieldRefusedException.class);
        fixture.givenNoPriorActivity()
                .when(new AnswerVoice(ID, ANSWER, HEARD_ON, "We do now."))
                .expectException(AggregateNotFoundException.class);
        fixture.given(new PlanDrafted(ID, "Plan", UNKNOWN))
                .when(new AnswerVoice(ID, ANSWER, HEARD_ON, "We do now."))
                .expectException(NotFoundException.class);
    }

    @Test
    void anAnswerIsGivenOnce() {
        VoiceAnswered before = new VoiceAnswered(ID, ANSWER, HEARD_ON, "We do now.");
        fixture.given(heard(), before)
                .when(new AnswerVoice(ID, ANSWER, HEARD_ON, "We do now."))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(heard(), before)
                .when(new AnswerVoice(ID, ANSWER, HEARD_ON, "We try."))
                .expectException(refusal(
                        "already-exists", "id", "There is a different answer with the id " + ANSWER + " already."));
    }

    @Test
    void takesFiftyAnswersAndNotOneMore() {
        List<Object> fortyNine = new ArrayList<>(List.of(heard()));
        IntStream.range(0, Voice.MOST_ANSWERS - 1)
                .forEach(number -> fortyNine.add(new VoiceAnswered(ID, new UUID(4, number), HEARD_ON, "Yes.")));
        VoiceAnswered last = new VoiceAnswered(ID, ANSWER, HEARD_ON, "Yes.");
        fixture.given(fortyNine)
                .when(new AnswerVoice(ID, ANSWER, HEARD_ON, "Yes."))
                .expectEvents(last);
        List<Object> fifty = new ArrayList<>(fortyNine);
        fifty.add(last);
        fixture.given(fifty)
                .when(new AnswerVoice(ID, UNKNOWN, HEARD_ON, "Yes."))
                .expectException(
                        refusal("too-many-answers", null, "One thing that was said takes at most 50 answers."));
        assertThat(fifty).hasSize(51);
    }

    @Test
    void linksAndUnlinksOnce() {
        fixture.given(heard()).when(new LinkVoice(ID, ACTION)).expectEvents(new VoiceLinked(ID, ACTION));
        fixture.given(heard(ACTION))
                .when(new LinkVoice(ID, ACTION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(heard(ACTION))
                .when(new UnlinkVoice(ID, ACTION, "Another team"))
                .expectEvents(new VoiceUnlinked(ID, ACTION, "Another team"));
        fixture.given(heard(ACTION), new VoiceUnlinked(ID, ACTION, "Another team"))
                .when(new UnlinkVoice(ID, ACTION, "Another team"))
                .expectException(refusal("not-linked", null, "It touches no action with the id " + ACTION + "."));
    }

    @Test
    void touchesFiftyActionsAndNotOneMore() {
        List<Object> full = new ArrayList<>(List.of(heard()));
        IntStream.range(0, Voice.MOST_ACTIONS).forEach(number -> full.add(new VoiceLinked(ID, new UUID(4, number))));
        fixture.given(full)
                .when(new LinkVoice(ID, ACTION))
                .expectException(
                        refusal("too-many-actions", null, "One thing that was said touches at most 50 actions."));
        fixture.given(full.subList(0, full.size() - 1))
                .when(new LinkVoice(ID, ACTION))
                .expectEvents(new VoiceLinked(ID, ACTION));
    }
}

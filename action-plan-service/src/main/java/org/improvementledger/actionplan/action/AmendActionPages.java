package org.improvementledger.actionplan.action;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.plan.PlanQuestions;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Change something about an action other than its dates. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/amendment")
class AmendActionPages extends ActionForms<AmendAction> {

    private static final String SEEN = "seen";

    private static final int PARTS = 5;

    private final PlanParts parts;

    AmendActionPages(FormDesk desk, Actions actions, PlanParts parts) {
        super(desk, actions);
        this.parts = parts;
    }

    @Override
    protected Questions ask(Subject subject) {
        ActionRow action = action(subject);
        PlanRow plan = parts.plan(action.planId(), subject.moment());
        Question priority = Question.select(
                        "priorityId",
                        "Which priority does it belong to?",
                        parts.priorities(plan.id(), subject.moment()))
                .called("Priority")
                .noChoices("The plan has no priorities yet.")
                .optional("None");
        Question addresses = Question.several(
                        "addresses",
                        "Which findings does it answer?",
                        parts.findings(plan.inspectionId(), subject.moment()))
                .called("Findings it answers")
                .noChoices("The inspection has no findings yet.")
                .small()
                .optional();
        return about(subject, "Amend the action")
                .lead("Its dates are changed on a form of their own, with an approver.")
                .ask(
                        Question.text("title", "What is to be done?")
                                .called("Title")
                                .recorded(action.title())
                                .atMost(ActionBody.LONGEST_TITLE),
                        Question.lines("outcome", "What is it to bring about?")
                                .called("Outcome sought")
                                .recorded(action.outcome())
                                .atMost(ActionBody.LONGEST_OUTCOME),
                        Question.text("lead", "Who leads it?")
                                .called("Lead")
                                .hint(OFFICE_HINT)
                                .recorded(action.lead())
                                .atMost(ActionBody.LONGEST_LEAD),
                        action.priorityId() == null ? priority : priority.recorded(action.priorityId()),
                        action.addresses().isEmpty() ? addresses : addresses.recorded(action.addresses()),
                        PlanQuestions.reason("Why is it changed?").atMost(AmendmentBody.LONGEST_REASON),
                        Question.hidden(SEEN, seen(action)))
                .button("Amend the action");
    }

    @Override
    protected AmendAction command(Answers answers) {
        String[] seen = seen(answers);
        UUID priority = answers.optionalChosenId("priorityId");
        List<UUID> addresses = answers.severalIds("addresses");
        AmendAction command = new AmendAction(
                answers.id("id"),
                changed(seen[0], answers.text("title")),
                changed(seen[1], answers.text("outcome")),
                changed(seen[2], answers.text("lead")),
                seen[4].equals(digest(addresses)) ? null : addresses,
                priority == null || seen[3].equals(priority.toString()) ? null : priority,
                priority == null && !seen[3].isEmpty() ? true : null,
                answers.text("reason"));
        if (command.equals(nothing(command))) {
            answers.refuse("title", "Change something: what is sent leaves everything as it is");
        }
        return command;
    }

    @Override
    protected Done done(AmendAction command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The action is amended");
    }

    /** What the form was shown with, short: so that a repeat makes the same command, and nobody undoes what another changed meanwhile. */
    private static String seen(ActionRow action) {
        return String.join(
                "/",
                digest(action.title()),
                digest(action.outcome()),
                digest(action.lead()),
                action.priorityId() == null ? "" : action.priorityId().toString(),
                digest(action.addresses()));
    }

    private String[] seen(Answers answers) {
        String sent = answers.optionalText(SEEN);
        String[] parts = sent == null ? new String[0] : sent.split("/", -1);
        return parts.length == PARTS ? parts : seen(action(answers.subject())).split("/", -1);
    }

    private static @Nullable String changed(String seen, String now) {
        return seen.equals(digest(now)) ? null : now;
    }

    private static String digest(List<UUID> ids) {
        return digest(ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")));
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static AmendAction nothing(AmendAction command) {
        return new AmendAction(command.actionId(), null, null, null, null, null, null, command.reason());
    }
}

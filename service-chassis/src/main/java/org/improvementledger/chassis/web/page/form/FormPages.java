package org.improvementledger.chassis.web.page.form;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A form: its questions, check your answers, the command, and what happens next. Nothing is kept between the pages but the
 * form itself, so each works without JavaScript and on any instance.
 *
 * <p>A subclass is a {@code @Controller} with {@code @Needs} and a {@code @RequestMapping} of the form's own address. It
 * says what is asked, which command the answers make, and what follows. Under its address are then: the questions (GET),
 * the answers to check (POST), the questions again with what was answered (POST with {@code change}), the command (POST
 * {@code /confirmation}) and, where the form has one, the confirmation (GET {@code /confirmation}).
 *
 * @param <C> the command
 */
public abstract class FormPages<C> {

    /** Model attribute: the sentence of a banner that says what was done, shown once on the page that follows. */
    public static final String DONE = "formDone";

    private static final String FORM_PAGE = "form";
    private static final String CHECK_PAGE = "form-check";
    private static final String CONFIRMATION_PAGE = "form-done";

    private final FormDesk desk;

    protected FormPages(FormDesk desk) {
        this.desk = desk;
    }

    /**
     * What is asked about the subject, as it stands at the subject's moment.
     *
     * @throws NotFoundException where there is no such subject (404)
     */
    protected abstract Questions ask(Subject subject);

    /**
     * The command that the answers make. It is asked for only where each answer by itself is good; what is wrong with them
     * together is said with {@link Answers#refuse}, and then the result counts for nothing.
     */
    protected abstract C command(Answers answers);

    /** What follows the command: by default the page of {@link #confirmation}. */
    protected Done done(C command, Subject subject) {
        return Done.confirmed();
    }

    /** What the confirmation says; a form that ends with {@link Done#backTo} has none. */
    protected Confirmation confirmation(Subject subject) {
        throw new NotFoundException("This form has no confirmation.");
    }

    /** What people should know of these answers before they confirm them; null where nothing stands out. */
    protected @Nullable String warning(C command, Subject subject) {
        return null;
    }

    /** Carries the command out. Overridden where it is done in a capacity, or by more than one command. */
    protected void carryOut(C command, CommandContext context) {
        desk.handle(context, command);
    }

    /** An amount as people read it: £1,250.00. */
    protected final String pounds(@Nullable BigDecimal amount) {
        return desk.money().of(amount);
    }

    /** A date as people read it: 25 March 2019. */
    protected final String day(@Nullable LocalDate date) {
        return desk.when().day(date);
    }

    /** A kind or state as people read it: "Ring-fenced grant". */
    protected final String words(@Nullable Object name) {
        return desk.words().of(name);
    }

    @GetMapping
    public String showQuestions(HttpServletRequest request, Moment moment, Actor actor, Model model) {
        Subject subject = desk.subject(request, moment, actor);
        Questions questions = ask(subject);
        AnswerSheet sheet = AnswerSheet.blank(questions, desk);
        return questions.isOneAPage()
                ? step(subject, questions, sheet, Step.of(questions, null, false), model)
                : questions(subject, questions, sheet, model);
    }

    /** From the answers back to the questions, or the same questions with choices that were looked for. */
    @PostMapping(params = "change")
    public String change(HttpServletRequest request, Moment moment, Actor actor, Model model) {
        Subject subject = desk.subject(request, moment, actor);
        Questions questions = ask(subject);
        AnswerSheet sheet = AnswerSheet.of(questions, request);
        if (questions.isOneAPage()) {
            Step step = Step.of(questions, request.getParameter("change"), isChecking(request));
            return step(subject, questions, sheet, step, model);
        }
        return questions(subject, questions, sheet, model);
    }

    @PostMapping(params = "!change")
    public String check(HttpServletRequest request, Moment moment, Actor actor, CommandContext context, Model model) {
        Subject subject = desk.subject(request, moment, actor);
        Questions questions = ask(subject);
        AnswerSheet sheet = AnswerSheet.of(questions, request);
        String asked = request.getParameter(Step.QUESTION);
        if (questions.isOneAPage() && questions.isAnswerable() && asked != null) {
            Step step = Step.of(questions, asked, isChecking(request));
            AnswerSheet answered = AnswerSheet.of(questions, request);
            answered.read(questions, subject.today());
            if (answered.isWrong(step.asked())) {
                return step(subject, questions, answered, step, model);
            }
            if (step.after() != null && !step.isChecking()) {
                return step(subject, questions, sheet, Step.of(questions, step.after(), false), model);
            }
        }
        C command = questions.isAnswerable() ? commandOrReject(subject, questions, sheet, context) : null;
        if (command == null || !questions.isChecked()) {
            return questions(subject, questions, sheet, model);
        }
        model.addAttribute("rows", sheet.rows(questions, desk));
        model.addAttribute("warning", warning(command, subject));
        return page(CHECK_PAGE, subject, questions, sheet, model);
    }

    @PostMapping("/confirmation")
    public String confirm(
            HttpServletRequest request,
            Moment moment,
            Actor actor,
            CommandContext context,
            Model model,
            RedirectAttributes next) {
        Subject subject = desk.subject(request, moment, actor);
        Questions questions = ask(subject);
        AnswerSheet sheet = AnswerSheet.of(questions, request);
        C command = commandOrReject(subject, questions, sheet, context);
        if (command != null && isAccepted(command, request, sheet, questions.versioned(context, request))) {
            Done done = done(command, subject);
            done.announce(next);
            return "redirect:" + done.address(subject.path());
        }
        return questions(subject, questions, sheet, model);
    }

    @GetMapping("/confirmation")
    public String showConfirmation(HttpServletRequest request, Moment moment, Actor actor, Model model) {
        model.addAttribute("confirmation", confirmation(desk.subject(request, moment, actor)));
        return CONFIRMATION_PAGE;
    }

    private @Nullable C commandOrReject(
            Subject subject, Questions questions, AnswerSheet sheet, CommandContext context) {
        sheet.read(questions, subject.today());
        if (sheet.hasErrors()) {
            return null;
        }
        try {
            C command = command(new Answers(subject, context, sheet));
            if (!sheet.hasErrors()) {
                desk.faults(command).forEach(fault -> Refusals.show(fault, sheet));
            }
            return sheet.hasErrors() ? null : command;
        } catch (FieldRefusedException refused) {
            refused.faults().forEach(fault -> Refusals.show(fault, sheet));
            return null;
        }
    }

    private boolean isAccepted(C command, HttpServletRequest request, AnswerSheet sheet, CommandContext context) {
        return FormCommands.isAccepted(request, sheet, () -> carryOut(command, context));
    }

    /** All questions, or of a form that asks one a page the first with something wrong, which leads back to the answers. */
    private String questions(Subject subject, Questions questions, AnswerSheet sheet, Model model) {
        if (questions.isOneAPage()) {
            return step(subject, questions, sheet, Step.of(questions, sheet.firstWrong(questions), true), model);
        }
        sheet.renewHidden(questions, desk);
        model.addAttribute("shown", questions.all());
        return page(FORM_PAGE, subject, questions, sheet, model);
    }

    private String step(Subject subject, Questions questions, AnswerSheet sheet, Step step, Model model) {
        AnswerSheet shown = sheet.withErrorsOf(step.asked());
        shown.renewHidden(questions, desk);
        model.addAttribute("step", step);
        model.addAttribute("shown", List.of(step.asked()));
        return page(FORM_PAGE, subject, questions, shown, model);
    }

    private static boolean isChecking(HttpServletRequest request) {
        return request.getParameter(Step.CHECKING) != null;
    }

    private static String page(String page, Subject subject, Questions questions, AnswerSheet sheet, Model model) {
        model.addAttribute("questions", questions);
        model.addAttribute("at", subject.path());
        model.addAttribute(AnswerSheet.NAME, sheet.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + AnswerSheet.NAME, sheet);
        return page;
    }
}

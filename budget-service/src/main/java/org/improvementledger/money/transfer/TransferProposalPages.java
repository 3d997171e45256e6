package org.improvementledger.money.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.money.transfer.TransferForm.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Propose a transfer: one question a page, check answers, done. Nothing is kept between the pages but the form itself. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/{path:virements|carry-forwards}")
class TransferProposalPages {

    private static final String FORM = "form";

    private static final String QUESTION_PAGE = "transfer-new";

    private final Commands commands;

    private final Transfers transfers;

    private final Places places;

    private final Map<TransferKind, TransferCommands> kinds = new EnumMap<>(TransferKind.class);

    TransferProposalPages(Commands commands, Transfers transfers, Places places, List<TransferCommands> kinds) {
        this.commands = commands;
        this.transfers = transfers;
        this.places = places;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    /** @param from the place it comes out of, where the way here began at one */
    @GetMapping("/new")
    String ask(
            @PathVariable String path,
            @RequestParam(required = false) @Nullable String from,
            Moment moment,
            Model model) {
        TransferForm form =
                new TransferForm(places.find(from, moment).map(PlaceView::code).orElse(""), "", "", "", "");
        BindingResult errors = new BeanPropertyBindingResult(form, FORM);
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        Question first = Objects.requireNonNull(form.unanswered());
        boolean usable = first == Question.FROM || place(path, Question.FROM, form, errors, moment) != null;
        return question(path, usable ? first : Question.FROM, form, moment, model);
    }

    /** From the answers back to a question. */
    @PostMapping(path = "/new", params = "change")
    String change(
            @PathVariable String path,
            @RequestParam("change") String question,
            @ModelAttribute(FORM) TransferForm form,
            Moment moment,
            Model model) {
        return question(path, Question.of(question), form, moment, model);
    }

    /** The same question again, with the places that were looked for. */
    @PostMapping(
            path = "/new",
            params = {"!change", "search"})
    String search(
            @PathVariable String path,
            @RequestParam("question") String question,
            @ModelAttribute(FORM) TransferForm form,
            Moment moment,
            Model model) {
        return question(path, Question.of(question), form, moment, model);
    }

    /** From an answered question to the next, and after the last to all answers. */
    @PostMapping(
            path = "/new",
            params = {"!change", "!search"})
    String answer(
            @PathVariable String path,
            @RequestParam("question") String question,
            @ModelAttribute(FORM) TransferForm form,
            BindingResult errors,
            Moment moment,
            Model model) {
        Question asked = Question.of(question);
        switch (asked) {
            case FROM, TO -> place(path, asked, form, errors, moment);
            case AMOUNT -> form.amountOrReject(errors);
            case REASON -> form.reasonOrReject(errors);
        }
        Question next = errors.hasErrors() ? asked : form.unanswered();
        return next == null ? check(path, form, errors, moment, model) : question(path, next, form, moment, model);
    }

    @PostMapping("/new/confirmation")
    String propose(
            @PathVariable String path,
            @ModelAttribute(FORM) TransferForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        TransferKind kind = TransferKind.ofPath(path);
        UUID id = context.newId(kind.code());
        PlaceView from = place(path, Question.FROM, form, errors, moment);
        PlaceView to = place(path, Question.TO, form, errors, moment);
        BigDecimal amount = form.amountOrReject(errors);
        String reason = form.reasonOrReject(errors);
        if (from != null && to != null && amount != null && reason != null) {
            Object command = Objects.requireNonNull(kinds.get(kind))
                    .propose(id, from.place(), to.place(), Money.of(amount), reason);
            if (FormCommands.isAccepted(request, errors, () -> commands.handle(context, command))) {
                return "redirect:/" + path + "/" + id + "/confirmation";
            }
        }
        return check(path, form, errors, moment, model);
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}/confirmation")
    String done(@PathVariable String path, @PathVariable UUID id, Moment moment, Model model) {
        TransferKind kind = TransferKind.ofPath(path);
        model.addAttribute("kind", kind);
        model.addAttribute("id", id);
        transfers.find(kind, id, moment).ifPresent(transfer -> {
            model.addAttribute("transfer", transfer);
            model.addAttribute("from", places.of(transfer.from(), moment));
            model.addAttribute("to", places.of(transfer.to(), moment));
        });
        return "transfer-done";
    }

    private String question(String path, Question question, TransferForm form, Moment moment, Model model) {
        TransferKind kind = TransferKind.ofPath(path);
        model.addAttribute("kind", kind);
        model.addAttribute("question", question.field());
        PlaceView from = places.find(form.from(), moment).orElse(null);
        model.addAttribute("from", from);
        if (question == Question.FROM || question == Question.TO) {
            String year = question == Question.FROM || from == null ? null : year(kind, from);
            model.addAttribute("year", year);
            model.addAttribute(
                    "offered",
                    places.offered(kind, form.q(), year, question == Question.FROM, moment).stream()
                            .filter(place -> question == Question.FROM
                                    || from == null
                                    || !place.code().equals(from.code()))
                            .map(TransferProposalPages::choice)
                            .toList());
        }
        return QUESTION_PAGE;
    }

    /** All answers; what cannot be taken as it stands is said above them, and each leads back to its question. */
    private String check(String path, TransferForm form, BindingResult errors, Moment moment, Model model) {
        PlaceView from = place(path, Question.FROM, form, errors, moment);
        PlaceView to = place(path, Question.TO, form, errors, moment);
        BigDecimal amount = form.amountOrReject(errors);
        if (from == null || to == null || amount == null) {
            Question first = from == null ? Question.FROM : to == null ? Question.TO : Question.AMOUNT;
            return question(path, first, form, moment, model);
        }
        model.addAttribute("kind", TransferKind.ofPath(path));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("amount", amount);
        return "transfer-check";
    }

    private @Nullable PlaceView place(
            String path, Question question, TransferForm form, BindingResult errors, Moment moment) {
        String code = question == Question.FROM ? form.from() : form.to();
        PlaceView place = places.find(code, moment).orElse(null);
        if (place == null && !errors.hasFieldErrors(question.field())) {
            errors.rejectValue(
                    question.field(),
                    "place.missing",
                    question == Question.FROM ? "Choose where the money comes from" : "Choose where the money goes to");
        }
        String closed = place == null ? null : place.standsStill(TransferKind.ofPath(path), question == Question.FROM);
        if (closed != null) {
            if (!errors.hasFieldErrors(question.field())) {
                errors.rejectValue(question.field(), "place.closed", closed);
            }
            return null;
        }
        return place;
    }

    /** A virement stays in its year, a carry-forward goes into the next. */
    private static String year(TransferKind kind, PlaceView from) {
        FinancialYear year = FinancialYear.of(from.financialYear());
        return kind == TransferKind.VIREMENT ? year.label() : new FinancialYear(year.startYear() + 1).label();
    }

    private static Choice choice(PlaceView place) {
        Money holds = Money.of(place.holds());
        return new Choice(
                place.code(),
                place.name(),
                place.allocation() == null
                        ? holds + " not allocated"
                        : place.budget() + ", " + holds + " allocated, " + Money.of(place.available()) + " available");
    }
}

package org.improvementledger.chassis.web.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.improvementledger.chassis.web.page.GalleryApplication.GalleryForm;
import org.improvementledger.chassis.web.page.chart.SampleCharts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class GalleryPages {

    record Row(String id, String title, BigDecimal amount, LocalDate effectiveOn, String state, String colour) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    "a1",
                    "Training and support for social workers",
                    amount("1250000"),
                    day(2019, 4, 1),
                    "approved",
                    "green"),
            new Row(
                    "a2",
                    "Safety planning for children at risk of exploitation",
                    amount("340000.5"),
                    day(2019, 5, 13),
                    "proposed",
                    "blue"),
            new Row(
                    "a3",
                    "A planned review schedule for every child in need",
                    amount("86000"),
                    day(2019, 6, 3),
                    "rejected",
                    "red"));

    private static BigDecimal amount(String text) {
        return new BigDecimal(text).setScale(2);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    @ModelAttribute("choices")
    Map<String, Object> choices() {
        return Map.of(
                "kinds", List.of("revenue", "capital"),
                "sources", List.of("council-tax", "general-grant", "ring-fenced-grant"),
                "actions",
                        List.of(
                                new Choice("1", "Training for managers", "Due 30 September 2019"),
                                new Choice("2", "Quality and timeliness of assessments"),
                                new Choice("3", "Hearing the views of children and families")));
    }

    @GetMapping({"/", "/gallery"})
    String components(PageMoment moment, Model model) {
        model.addAttribute("instant", Instant.parse("2019-03-25T14:30:00Z"));
        model.addAttribute("whole", new BigDecimal("10600000.00"));
        model.addAttribute("allocated", new BigDecimal("7950000.00"));
        return "gallery/components";
    }

    @GetMapping("/gallery/list")
    String list(@RequestParam(required = false) @Nullable String state, Model model) {
        model.addAttribute("rows", ROWS);
        model.addAttribute("page", new ListPage<>(ROWS, "40", 57L));
        model.addAttribute(
                "tags",
                state == null || state.isEmpty()
                        ? List.of()
                        : List.of(Map.of("text", state, "name", "state", "value", state)));
        return "gallery/list";
    }

    @GetMapping("/gallery/charts")
    String charts(Model model) {
        model.addAttribute("charts", SampleCharts.ALL);
        return "gallery/charts";
    }

    @GetMapping("/gallery/form")
    String form(Model model) {
        model.addAttribute("form", GalleryForm.EMPTY);
        return "gallery/form";
    }

    @PostMapping(path = "/gallery/form", params = "change")
    String change(@ModelAttribute("form") GalleryForm form) {
        return "gallery/form";
    }

    @PostMapping(path = "/gallery/form", params = "!change")
    String check(@ModelAttribute("form") GalleryForm form, BindingResult errors, Model model) {
        LocalDate today = LocalDate.of(2019, 6, 1);
        if (form.note() == null || form.note().isBlank()) {
            errors.rejectValue("note", "note.missing", "Enter a note");
        }
        BigDecimal amount = TypedMoney.of(form.amount(), "Amount").orReject(errors, "amount");
        LocalDate effectiveOn =
                TypedDate.of(form.effectiveOn(), "Effective date", today).orReject(errors, "effectiveOn");
        LocalDate reachedOn = Objects.requireNonNullElse(form.reachedOn(), DateParts.EMPTY)
                .orReject(errors, "reachedOn", "Date reached");
        if (form.title() == null || form.title().isBlank()) {
            errors.rejectValue("title", "title.missing", "Enter what the allocation is for");
        }
        if (form.kind() == null || form.kind().isBlank()) {
            errors.rejectValue("kind", "kind.missing", "Choose whether it is revenue or capital");
        }
        if (errors.hasErrors()) {
            return "gallery/form";
        }
        model.addAttribute("amount", Objects.requireNonNull(amount));
        model.addAttribute("effectiveOn", Objects.requireNonNull(effectiveOn));
        model.addAttribute("reachedOn", Objects.requireNonNull(reachedOn));
        return "gallery/check";
    }

    @PostMapping("/gallery/confirm")
    String confirm(@ModelAttribute("form") GalleryForm form, @RequestParam String idempotencyKey) {
        return "redirect:/gallery/done?reference=" + idempotencyKey.substring(0, 8);
    }

    @GetMapping("/gallery/done")
    String done(Model model) {
        model.addAttribute(Frame.NOT_UP_TO_DATE, true);
        return "gallery/done";
    }

    @GetMapping("/gallery/error/{status}")
    String error(@PathVariable int status) {
        if (status == 500) {
            throw new IllegalStateException("The gallery breaks on purpose");
        }
        throw new org.springframework.web.server.ResponseStatusException(
                org.springframework.http.HttpStatusCode.valueOf(status));
    }

    @GetMapping("/gallery/administration")
    String administration() {
        return "gallery/done";
    }
}

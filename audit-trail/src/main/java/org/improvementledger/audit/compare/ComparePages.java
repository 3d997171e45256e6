package org.improvementledger.audit.compare;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.improvementledger.audit.compare.ItemCompared.Field;
import org.improvementledger.chassis.projection.InvalidKnownAtException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.TypedMoment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two moments beside each other: {@code since} is the earlier one, the page's own moment the later. */
@Controller
class ComparePages {

    /** Items of a kind on the page; the CSV has them all. */
    static final int OF_EACH_KIND = 100;

    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String PAGE = "audit/compare";

    private final Comparison comparison;
    private final Moments moments;
    private final Clock clock;

    ComparePages(Comparison comparison, Moments moments, Clock clock) {
        this.comparison = comparison;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param until as somebody typed it into the form: answered with the address that has it as its moment */
    @GetMapping("/audit/compare")
    String compare(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String until,
            Moment later,
            Model model,
            HttpServletResponse response) {
        model.addAttribute(SINCE, since);
        model.addAttribute(
                UNTIL,
                until != null || later.asked() == null ? until : later.asked().text());
        model.addAttribute("limit", OF_EACH_KIND);
        model.addAttribute("faults", Map.of());
        if (since == null) {
            return PAGE;
        }
        try {
            if (until != null) {
                return "redirect:/audit/compare?since=" + encoded(since) + known(until);
            }
            Moment earlier = earlier(since, later);
            model.addAttribute("earlier", earlier);
            model.addAttribute("later", later);
            model.addAttribute("items", comparison.between(earlier, later, OF_EACH_KIND));
        } catch (FieldRefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "faults",
                    Map.of(
                            refused.faults().getFirst().field(),
                            refused.faults().getFirst().message()));
        }
        return PAGE;
    }

    @GetMapping("/audit/compare.csv")
    void csv(@RequestParam(defaultValue = "") String since, Moment later, HttpServletResponse response)
            throws IOException {
        Moment earlier = earlier(since, later);
        try (CsvWriter csv = CsvWriter.download(response, "compared.csv")) {
            csv.row("Kind", "Item", "What became of it", "Field", "Before", "After");
            comparison.each(earlier, later, item -> rows(csv, item));
        }
    }

    private static void rows(CsvWriter csv, ItemCompared item) {
        try {
            for (Field field : item.fields()) {
                csv.row(item.kind(), item.title(), item.state().word(), field.name(), field.before(), field.after());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** @throws FieldRefusedException where it names no moment, or one after the later */
    private Moment earlier(String since, Moment later) {
        String asked = typed(SINCE, since);
        if (asked == null) {
            throw new FieldRefusedException(SINCE, "Enter the earlier moment: a date, a date and time, or a position");
        }
        Moment earlier = moment(SINCE, asked);
        if (earlier.at().isAfter(later.at())) {
            throw new FieldRefusedException(SINCE, "The earlier moment must not be after the later one");
        }
        return earlier;
    }

    private String known(String until) {
        String asked = typed(UNTIL, until);
        if (asked == null) {
            return "";
        }
        moment(UNTIL, asked);
        return "&knownAt=" + encoded(asked);
    }

    private Moment moment(String field, String asked) {
        try {
            return moments.of(asked);
        } catch (InvalidKnownAtException refused) {
            throw new FieldRefusedException(field, String.valueOf(refused.getMessage()));
        }
    }

    private @Nullable String typed(String field, String text) {
        TypedMoment typed = TypedMoment.of(text, LocalDate.now(clock.withZone(TimeFormat.ZONE)));
        if (typed.problem() != null) {
            throw new FieldRefusedException(field, typed.problem());
        }
        return typed.parameter();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

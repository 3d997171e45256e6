package org.improvementledger.audit.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.improvementledger.audit.questions.Answer.Cell;
import org.improvementledger.audit.questions.Answer.Line;
import org.improvementledger.audit.questions.Answer.Part;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.PageProperties;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions an auditor asks, on one page, and each with its answer. */
@Controller
class QuestionPages {

    /** Lines of a download: more than any answer needs to be looked through by a person. */
    static final int MOST_LINES = 100_000;

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Questions questions;
    private final Entries entries;
    private final Map<String, String> links;
    private final Clock clock;

    QuestionPages(Questions questions, Entries entries, PageProperties properties, Clock clock) {
        this.questions = questions;
        this.entries = entries;
        this.links = properties.links();
        this.clock = clock;
    }

    /**
     * A question as the index shows it.
     *
     * @param address where it is answered: here, or by the other service
     */
    public record Offered(QuestionKind kind, String address) {}

    @GetMapping("/audit/questions")
    String index(@RequestParam(required = false) @Nullable String item, Moment moment, Model model) {
        Map<String, String> faults = new LinkedHashMap<>();
        about(item(item, faults), moment, model);
        model.addAttribute("planUrl", link("plan"));
        model.addAttribute("offered", offered(item(item, faults)));
        return "audit/questions";
    }

    @GetMapping("/audit/questions/{code}")
    String ask(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model,
            HttpServletResponse response) {
        Question question = find(code);
        Map<String, String> faults = new LinkedHashMap<>();
        Asked asked = asked(item, day, words, cursor, faults);
        model.addAttribute("kind", question.kind());
        model.addAttribute("item", item);
        model.addAttribute("moneyUrl", link("money"));
        model.addAttribute("day", day);
        model.addAttribute("words", words);
        model.addAttribute("offered", offered(asked.item()));
        about(asked.item(), moment, model);
        boolean incomplete = question.kind().isOfAnItem() && asked.item() == null
                || question.kind().isOfADay() && asked.day() == null;
        if (faults.isEmpty() && !incomplete) {
            try {
                model.addAttribute("answer", question.answer(asked, moment));
            } catch (FieldRefusedException refused) {
                refused.faults().forEach(fault -> faults.put(fault.field(), fault.message()));
            }
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("faults", faults);
        return "audit/question";
    }

    @GetMapping("/audit/questions/{code}.csv")
    void download(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String words,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        Question question = find(code);
        Map<String, String> faults = new LinkedHashMap<>();
        Asked asked = asked(item, day, words, null, faults);
        if (question.kind().isOfAnItem() && asked.item() == null) {
            faults.putIfAbsent("item", "Enter the id of an item");
        }
        if (question.kind().isOfADay() && asked.day() == null) {
            faults.putIfAbsent("day", "Enter a day");
        }
        if (!faults.isEmpty()) {
            throw new FieldRefusedException(faults.entrySet().stream()
                    .map(fault -> new FieldFault(fault.getKey(), fault.getValue()))
                    .toList());
        }
        Answer answer = question.answer(asked, moment);
        try (CsvWriter csv = CsvWriter.download(response, code + ".csv")) {
            List<String> headings = new ArrayList<>(List.of("Part"));
            headings.addAll(answer.columns());
            headings.addAll(List.of("Service", "Position"));
            csv.row(headings);
            int written = rows(csv, answer);
            while (answer.next() != null && written < MOST_LINES) {
                answer = question.answer(asked.after(answer.next()), moment);
                written += rows(csv, answer);
            }
        }
    }

    private static int rows(CsvWriter csv, Answer answer) throws IOException {
        int written = 0;
        for (Part part : answer.parts()) {
            for (Line line : part.lines()) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(part.caption());
                line.cells().stream().map(Cell::whole).forEach(cells::add);
                cells.add(line.service());
                cells.add(line.service() == null ? null : line.position());
                csv.row(cells);
                written++;
            }
        }
        return written;
    }

    private Question find(String code) {
        return Arrays.stream(QuestionKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .flatMap(questions::of)
                .orElseThrow(() -> new NotFoundException("There is no question " + code + " here."));
    }

    private List<Offered> offered(@Nullable UUID item) {
        String about = item == null ? "" : "?item=" + item;
        return Arrays.stream(QuestionKind.values())
                .map(kind -> new Offered(
                        kind,
                        (questions.of(kind).isPresent() ? "" : link("money")) + "/audit/questions/" + kind.code()
                                + about))
                .toList();
    }

    private String link(String service) {
        return links.getOrDefault(service, "").replaceAll("/+$", "");
    }

    private void about(@Nullable UUID item, Moment moment, Model model) {
        model.addAttribute("about", item);
        model.addAttribute(
                "aboutName",
                item == null ? null : entries.names(List.of(item), moment).getOrDefault(item, item.toString()));
    }

    private Asked asked(
            @Nullable String item,
            @Nullable String day,
            @Nullable String words,
            @Nullable String cursor,
            Map<String, String> faults) {
        UUID of = item(item, faults);
        LocalDate on = null;
        if (day != null && !day.isBlank()) {
            TypedDate typed = TypedDate.of(day, "Day", LocalDate.now(clock.withZone(TimeFormat.ZONE)));
            on = typed.date();
            if (typed.problem() != null) {
                faults.put("day", typed.problem());
            }
        }
        return new Asked(of, on, orNull(words), orNull(cursor));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable UUID item(@Nullable String item, Map<String, String> faults) {
        if (item == null || item.isBlank()) {
            return null;
        }
        if (ID.matcher(item.strip()).matches()) {
            return UUID.fromString(item.strip());
        }
        faults.put("item", "Item must be an id of 36 characters, like 5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
        return null;
    }
}

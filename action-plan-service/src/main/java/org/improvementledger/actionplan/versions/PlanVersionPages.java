package org.improvementledger.actionplan.versions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.PlanVersionRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a plan that the board agreed, and two of them side by side. */
@Controller
class PlanVersionPages {

    /** In the place of a version's number: what the plan says at the moment that the page speaks for. */
    private static final String NOW = "now";

    private final Plans plans;
    private final PlanContents contents;
    private final Moments moments;
    private final TimeFormat when;
    private final WordFormat words;

    PlanVersionPages(Plans plans, PlanContents contents, Moments moments, TimeFormat when, WordFormat words) {
        this.plans = plans;
        this.contents = contents;
        this.moments = moments;
        this.when = when;
        this.words = words;
    }

    @GetMapping("/plans/{id}/versions")
    String list(@PathVariable UUID id, Moment moment, Model model) {
        model.addAttribute("plan", plan(id, moment));
        model.addAttribute("versions", plans.versions(id, moment).reversed());
        return "plan-versions";
    }

    /**
     * @param left a version's number, or now
     * @param right a version's number, or now
     */
    @GetMapping("/plans/{id}/versions/compare")
    String compare(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") String left,
            @RequestParam(defaultValue = NOW) String right,
            Moment moment,
            Model model) {
        model.addAttribute("plan", plan(id, moment));
        model.addAttribute("choices", choices(id, moment));
        model.addAttribute("left", left);
        model.addAttribute("right", right);
        model.addAttribute("leftName", name(id, left, moment));
        model.addAttribute("rightName", name(id, right, moment));
        model.addAttribute("comparison", comparison(id, left, right, moment));
        return "plan-versions-compare";
    }

    /** The same differences, for a spreadsheet. */
    @GetMapping("/plans/{id}/versions/compare.csv")
    void csv(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") String left,
            @RequestParam(defaultValue = NOW) String right,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        plan(id, moment);
        PlanComparison comparison = comparison(id, left, right, moment);
        try (CsvWriter csv = CsvWriter.download(response, "plan-versions.csv")) {
            csv.row("What", "Title", "Change", "Field", name(id, left, moment), name(id, right, moment), "Id");
            write(csv, "Priority", comparison.priorities());
            write(csv, "Action", comparison.actions());
        }
    }

    private void write(CsvWriter csv, String what, List<PlanComparison.Difference> differences) throws IOException {
        for (PlanComparison.Difference difference : differences) {
            for (PlanComparison.Field field : difference.fields()) {
                csv.row(
                        what,
                        difference.title(),
                        words.of(difference.kind()),
                        field.name(),
                        field.left(),
                        field.right(),
                        difference.id());
            }
        }
    }

    private PlanComparison comparison(UUID id, String left, String right, Moment moment) {
        return PlanComparison.of(content(id, left, moment), content(id, right, moment));
    }

    private PlanContent content(UUID id, String asked, Moment moment) {
        return contents.at(
                id,
                asked.equals(NOW)
                        ? moment
                        : moments.of(Long.toString(version(id, asked, moment).position())));
    }

    private PlanVersionRow version(UUID id, String asked, Moment moment) {
        return plans.versions(id, moment).stream()
                .filter(version -> Integer.toString(version.number()).equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The board agreed no such version of this plan."));
    }

    private String name(UUID id, String asked, Moment moment) {
        if (asked.equals(NOW)) {
            return moment.isNow() ? "Now" : "Then";
        }
        PlanVersionRow version = version(id, asked, moment);
        return "Version " + version.number() + ", agreed " + when.shortDay(version.agreedOn());
    }

    private List<Choice> choices(UUID id, Moment moment) {
        List<Choice> choices = new ArrayList<>(plans.versions(id, moment).stream()
                .map(version -> Integer.toString(version.number()))
                .map(number -> new Choice(number, name(id, number, moment)))
                .toList());
        choices.add(new Choice(NOW, name(id, NOW, moment)));
        return choices;
    }

    private PlanRow plan(UUID id, Moment moment) {
        return plans.find(id, moment).orElseThrow(() -> NotFoundException.of("plan", id));
    }
}

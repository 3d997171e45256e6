package org.improvementledger.money.transparency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Capacity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The transparency returns: all of them, one to be reviewed line by line, and what changed after one was frozen. */
@Controller
class TransparencyPages {

    private static final int ROWS = 25;

    /** Changes that the page shows; all of them are in the download. */
    private static final int CHANGES_SHOWN = 50;

    private static final String[] SORTED_BY = {"incurredOn", "beneficiary", "amount"};

    private static final Sort USUAL = Sort.ascending("incurredOn");

    private final Returns returns;

    private final ReturnFile file;

    private final Correction correction;

    private final ReturnDownloads downloads;

    TransparencyPages(Returns returns, ReturnFile file, Correction correction, ReturnDownloads downloads) {
        this.returns = returns;
        this.file = file;
        this.correction = correction;
        this.downloads = downloads;
    }

    @GetMapping("/transparency")
    String list(@RequestParam(required = false) @Nullable String cursor, Moment moment, Model model) {
        long asOf = moment.position(Returns.STREAM);
        Items<ReturnRow> rows =
                Lists.items(returns.page(Sort.descending("financialYear"), Lists.cursor(cursor), ROWS, asOf));
        model.addAttribute("page", new ListPage<>(rows.items(), rows.next(), returns.count(asOf)));
        return "transparency";
    }

    @GetMapping("/transparency/{year}/{quarter}")
    String review(
            @PathVariable String year,
            @PathVariable String quarter,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String redacted,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Actor actor,
            Model model) {
        ReturnQuarter asked = quarter(year, quarter);
        long asOf = Math.min(moment.position(Returns.STREAM), returns.lastApplied());
        ReturnRow row = returns.of(asked, asOf);
        LineFilter filter = new LineFilter(asked.id(), words, whole(redacted));
        Page<ReturnLineRow> lines =
                returns.lines(filter, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, asOf);
        Items<ReturnLineRow> items = Lists.items(lines);
        model.addAttribute("quarter", asked);
        model.addAttribute("row", row);
        model.addAttribute("position", lines.asOf());
        model.addAttribute("page", new ListPage<>(items.items(), items.next(), returns.count(filter, lines.asOf())));
        model.addAttribute("tags", tags(words, redacted));
        model.addAttribute("mayRedact", moment.isNow() && actor.hasRole(Roles.FINANCE_OFFICER));
        boolean mayFreeze = mayFreeze(row, moment, actor);
        model.addAttribute(
                "mayNotFreeze",
                mayFreeze && returns.redactedBy(actor.id(), asked, asOf) ? FreezingPolicy.OWN_REDACTIONS : null);
        model.addAttribute("mayFreeze", mayFreeze);
        Frozen frozen = row.frozen();
        if (frozen != null) {
            List<Correction.Change> changes = new ArrayList<>();
            correction.forEach(asked, frozen.asOf(), asOf, changes::add);
            model.addAttribute("matches", file.isAsFrozen(asked, frozen));
            model.addAttribute("changes", changes.stream().limit(CHANGES_SHOWN).toList());
            model.addAttribute("changesCount", changes.size());
        }
        return "transparency-return";
    }

    @GetMapping("/transparency/{year}/{quarter}/return.csv")
    void csv(@PathVariable String year, @PathVariable String quarter, Moment moment, HttpServletResponse response)
            throws IOException {
        downloads.send(quarter(year, quarter), moment, response);
    }

    @GetMapping("/transparency/{year}/{quarter}/correction.csv")
    void correction(
            @PathVariable String year, @PathVariable String quarter, Moment moment, HttpServletResponse response)
            throws IOException {
        downloads.sendCorrection(quarter(year, quarter), moment, response);
    }

    static boolean mayFreeze(ReturnRow row, Moment moment, Actor actor) {
        return moment.isNow()
                && row.frozen() == null
                && actor.hasRole(Roles.APPROVER)
                && actor.holds(Capacity.CHIEF_FINANCE_OFFICER.code());
    }

    static ReturnQuarter quarter(String year, String quarter) {
        return ReturnQuarter.of(year, quarter)
                .orElseThrow(() -> new NotFoundException("There is no return at " + year + "/" + quarter + "."));
    }

    /** What is neither yes nor no filters nothing: an address may be old. */
    private static @Nullable Boolean whole(@Nullable String redacted) {
        if ("yes".equals(redacted)) {
            return false;
        }
        return "no".equals(redacted) ? true : null;
    }

    private static List<Map<String, String>> tags(@Nullable String words, @Nullable String redacted) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (words != null && !words.isBlank()) {
            tags.add(Map.of("text", "Beneficiary " + words.strip(), "name", "q", "value", words));
        }
        if (whole(redacted) != null) {
            tags.add(Map.of(
                    "text",
                    "yes".equals(redacted) ? "Redacted" : "Not redacted",
                    "name",
                    "redacted",
                    "value",
                    String.valueOf(redacted)));
        }
        return tags;
    }
}

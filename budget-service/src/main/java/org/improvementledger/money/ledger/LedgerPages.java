package org.improvementledger.money.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger: its trial balance, its accounts, and one account's statement. */
@Controller
class LedgerPages {

    private static final int ROWS = 25;

    private static final String[] SORTED_BY = {"name", "kind", "financialYear", "debits", "credits", "balance"};

    private static final Sort USUAL = Sort.ascending("code");

    private static final Sort RUNNING = Sort.oldestFirst();

    private final Accounts accounts;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    LedgerPages(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A line of a statement with the place of the event behind it. */
    record Line(PostingRow posting, long position) {

        static Line of(PostingRow posting) {
            return new Line(posting, EntryItem.position(posting));
        }
    }

    @ModelAttribute("kinds")
    List<String> kinds() {
        return Arrays.stream(AccountKind.values()).map(Coded::code).toList();
    }

    @GetMapping("/ledger")
    String trialBalance(Moment moment, Model model) {
        TrialBalance sums = new TrialBalance();
        model.addAttribute("position", accounts.forEach(AccountFilter.ALL, USUAL, moment, sums::add));
        model.addAttribute("groups", sums.groups());
        model.addAttribute("total", sums.total());
        model.addAttribute("balanced", sums.isBalanced());
        return "ledger";
    }

    @GetMapping("/ledger/accounts")
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(name = "budget", required = false) @Nullable UUID budgetId,
            @RequestParam(name = "allocation", required = false) @Nullable UUID allocationId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        AccountFilter filter = new AccountFilter(kind(kind), financialYear, budgetId, allocationId, words);
        Items<AccountRow> rows = Lists.items(
                accounts.page(filter, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, moment));
        model.addAttribute("page", new ListPage<>(rows.items(), rows.next(), accounts.count(filter, moment)));
        model.addAttribute("tags", tags(filter));
        return "ledger-accounts";
    }

    @GetMapping("/ledger/accounts.csv")
    void download(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(name = "budget", required = false) @Nullable UUID budgetId,
            @RequestParam(name = "allocation", required = false) @Nullable UUID allocationId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        AccountFilter filter = new AccountFilter(kind(kind), financialYear, budgetId, allocationId, words);
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, "ledger-accounts.csv")) {
            csv.row("Account", "Kind", "Name", "Financial year", "Debits", "Credits", "Balance", "Lines");
            Cursor cursor = null;
            do {
                Page<AccountRow> page = accounts.page(filter, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                for (Versioned<AccountRow> item : page.items()) {
                    AccountRow row = item.row();
                    csv.row(
                            row.code(),
                            row.kind().code(),
                            row.name(),
                            row.financialYear(),
                            row.debits(),
                            row.credits(),
                            row.balance(),
                            row.entries());
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/ledger/accounts/{code}")
    String statement(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        AccountRow account = accounts.find(code, moment).orElseThrow(() -> NotFoundException.of("account", code));
        LocalDate first = day(from);
        LocalDate last = day(to);
        Items<PostingRow> rows =
                Lists.items(accounts.entries(code, first, last, RUNNING, Lists.cursor(cursor), ROWS, moment));
        model.addAttribute("account", account);
        model.addAttribute(
                "page",
                new ListPage<>(
                        rows.map(Line::of).items(), rows.next(), accounts.countEntries(code, first, last, moment)));
        model.addAttribute("tags", dates(from, to));
        model.addAttribute("notUnderstood", isTyped(from) && first == null || isTyped(to) && last == null);
        return "ledger-account";
    }

    @GetMapping("/ledger/accounts/{code}/entries.csv")
    void downloadStatement(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        AccountRow account = accounts.find(code, moment).orElseThrow(() -> NotFoundException.of("account", code));
        try (CsvWriter csv = CsvWriter.download(response, code.replace(':', '-') + ".csv")) {
            csv.row(
                    "Account",
                    "Effective",
                    "Recorded",
                    "What happened",
                    "Debit",
                    "Credit",
                    "Balance",
                    "Position",
                    "Event");
            Cursor cursor = null;
            do {
                Page<PostingRow> page = accounts.entries(
                        account.code(), day(from), day(to), RUNNING, cursor, ReadModel.MAXIMUM_PAGE, moment);
                for (Versioned<PostingRow> item : page.items()) {
                    PostingRow row = item.row();
                    csv.row(
                            row.account(),
                            row.effectiveOn(),
                            row.recordedAt(),
                            row.text(),
                            row.debit(),
                            row.credit(),
                            row.balance(),
                            item.fromPosition(),
                            row.eventId());
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    /** What is no kind filters nothing: an address may be old. */
    private static @Nullable AccountKind kind(@Nullable String code) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The day typed; null where nothing was typed, or nothing that is a date. */
    private @Nullable LocalDate day(@Nullable String typed) {
        return isTyped(typed)
                ? TypedDate.of(typed, "Date", LocalDate.now(clock)).date()
                : null;
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static List<Map<String, String>> tags(AccountFilter filter) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (filter.kind() != null) {
            String code = filter.kind().code();
            tags.add(Map.of("text", "Kind " + code, "name", "kind", "value", code));
        }
        tag("Year", "financialYear", filter.financialYear(), tags);
        tag("Words", "q", filter.words(), tags);
        if (filter.budgetId() != null) {
            tags.add(Map.of(
                    "text",
                    "One budget",
                    "name",
                    "budget",
                    "value",
                    filter.budgetId().toString()));
        }
        if (filter.allocationId() != null) {
            tags.add(Map.of(
                    "text",
                    "One allocation",
                    "name",
                    "allocation",
                    "value",
                    filter.allocationId().toString()));
        }
        return tags;
    }

    private static List<Map<String, String>> dates(@Nullable String from, @Nullable String to) {
        List<Map<String, String>> tags = new ArrayList<>();
        tag("From", "from", from, tags);
        tag("To", "to", to, tags);
        return tags;
    }

    private static void tag(String what, String name, @Nullable String value, List<Map<String, String>> tags) {
        if (value != null && !value.isBlank()) {
            tags.add(Map.of("text", what + " " + value.strip(), "name", name, "value", value));
        }
    }
}

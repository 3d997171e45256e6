package org.improvementledger.money.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs. It is only read: what is posted is what happened. */
@RestController
@RequestMapping("/api/ledger")
class LedgerResource {

    private static final Sort BY_CODE = Sort.ascending("code");

    private final Accounts accounts;

    LedgerResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Every account with its sums, and the sum of all, which is nothing. */
    @GetMapping("/trial-balance")
    TrialBalanceItem trialBalance(Moment moment) {
        TrialBalance sums = new TrialBalance();
        List<AccountItem> items = new ArrayList<>();
        long position = accounts.forEach(AccountFilter.ALL, BY_CODE, moment, account -> {
            sums.add(account);
            items.add(AccountItem.of(account));
        });
        return new TrialBalanceItem(
                position, sums.isBalanced(), TrialBalanceItem.Totals.of(sums.total()), List.copyOf(items));
    }

    /** Lists accounts by their codes. */
    @GetMapping("/accounts")
    Items<AccountItem> list(
            @RequestParam(required = false) @Nullable AccountKind kind,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable UUID budgetId,
            @RequestParam(required = false) @Nullable UUID allocationId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            Paging paging,
            Moment moment) {
        AccountFilter filter = new AccountFilter(kind, financialYear, budgetId, allocationId, words);
        return Lists.items(accounts.page(filter, BY_CODE, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(AccountItem::of);
    }

    /** One account. */
    @GetMapping("/accounts/{code}")
    AccountItem get(@PathVariable String code, Moment moment) {
        return accounts.find(code, moment)
                .map(AccountItem::of)
                .orElseThrow(() -> NotFoundException.of("account", code));
    }

    /** Lists an account's lines in the order they were recorded, each with the balance after it and the event behind it. */
    @GetMapping("/accounts/{code}/entries")
    Items<EntryItem> entries(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Moment moment) {
        get(code, moment);
        return Lists.items(accounts.entries(
                        code, from, to, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(EntryItem::of);
    }
}

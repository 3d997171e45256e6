package org.improvementledger.money.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger as it stood at a moment: its accounts, their lines, and the trial balance. */
@Component
class Accounts {

    private static final String STREAM = "budget";

    private final ReadModel<AccountRow> accounts;

    private final ReadModel<PostingRow> postings;

    Accounts(ReadModels readModels) {
        accounts = readModels.of(AccountRow.class);
        postings = readModels.of(PostingRow.class);
    }

    Optional<AccountRow> find(String code, Moment moment) {
        return accounts.find(code, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    Page<AccountRow> page(AccountFilter filter, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return accounts.page(moment.position(STREAM), filter.filter(), sort, cursor, limit);
    }

    long count(AccountFilter filter, Moment moment) {
        return accounts.count(moment.position(STREAM), filter.filter());
    }

    /** Hands over every account in order; all of them as of one position, which is answered: -1 before the first event. */
    long forEach(AccountFilter filter, Sort sort, Moment moment, Consumer<AccountRow> each) {
        Cursor cursor = null;
        long asOf;
        do {
            Page<AccountRow> page = page(filter, sort, cursor, ReadModel.MAXIMUM_PAGE, moment);
            page.items().stream().map(Versioned::row).forEach(each);
            cursor = page.next();
            asOf = page.asOf();
        } while (cursor != null);
        return asOf;
    }

    /**
     * An account's lines in the order of the history, in which its balance runs.
     *
     * @param from the first effective date; null for all
     * @param to the last effective date; null for all
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    Page<PostingRow> entries(
            String code,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sort sort,
            @Nullable Cursor cursor,
            int limit,
            Moment moment) {
        return postings.page(moment.position(STREAM), dated(code, from, to), sort, cursor, limit);
    }

    long countEntries(String code, @Nullable LocalDate from, @Nullable LocalDate to, Moment moment) {
        return postings.count(moment.position(STREAM), dated(code, from, to));
    }

    private static Filter dated(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        Filter filter = Filter.none().equal("account", code);
        if (from != null) {
            filter = filter.atLeast("effectiveOn", from);
        }
        return to == null ? filter : filter.atMost("effectiveOn", to);
    }
}

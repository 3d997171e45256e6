package org.improvementledger.money.spendimport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.money.spend.SpendImportRow;
import org.improvementledger.money.spend.SpendImportRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The imports: what the history says of them, and of a running one how far it has come. */
@Component
class SpendImports {

    /** Rejected lines that are read at once for a download. */
    private static final int REJECTS_AT_ONCE = 1_000;

    private final SpendImportRows rows;

    private final ImportStore store;

    SpendImports(SpendImportRows rows, ImportStore store) {
        this.rows = rows;
        this.store = store;
    }

    ImportItem find(UUID id, Moment moment) {
        SpendImportRow row = rows.find(id, moment).orElseThrow(() -> NotFoundException.of("import", id));
        return ImportItem.of(row, now(row, moment));
    }

    /** @param limit 1 to {@link org.improvementledger.chassis.projection.ReadModel#MAXIMUM_PAGE} */
    Items<ImportItem> page(Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return Lists.items(rows.page(sort, cursor, limit, moment)).map(row -> ImportItem.of(row, now(row, moment)));
    }

    long count(Moment moment) {
        return rows.count(moment);
    }

    /** Rejected lines so far, after a line. */
    List<Reject> rejects(UUID id, long afterLine, int limit) {
        return store.rejects(id, afterLine, limit);
    }

    /** @throws NotFoundException when there is no such import */
    void requireKnown(UUID id) {
        if (store.find(id).isEmpty()) {
            throw NotFoundException.of("import", id);
        }
    }

    /** The rejected lines as they came, with number, column and reason behind them: mended, the file can be sent as it is. */
    void writeRejects(UUID id, CsvWriter csv) throws IOException {
        List<String> names =
                store.find(id).map(TakenFile::header).orElseThrow(() -> NotFoundException.of("import", id));
        List<String> ours = names.stream()
                .filter(name -> !Columns.ADDED_TO_REJECTS.contains(name.strip().toLowerCase(Locale.UK)))
                .toList();
        csv.row(Stream.concat(ours.stream(), Columns.ADDED_TO_REJECTS.stream()).toList());
        long after = 0;
        List<Reject> some;
        do {
            some = store.rejects(id, after, REJECTS_AT_ONCE);
            for (Reject reject : some) {
                csv.row(cells(reject, names, ours));
                after = reject.line();
            }
        } while (some.size() == REJECTS_AT_ONCE);
    }

    private @Nullable TakenFile now(SpendImportRow row, Moment moment) {
        return row.finishedAt() == null && moment.isNow() ? store.find(row.id()).orElse(null) : null;
    }

    private static List<@Nullable Object> cells(Reject reject, List<String> names, List<String> ours) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            if (ours.contains(names.get(place))) {
                cells.add(place < reject.cells().size() ? reject.cells().get(place) : null);
            }
        }
        cells.add(reject.line());
        cells.add(reject.column());
        cells.add(reject.reason());
        return cells;
    }
}

package org.improvementledger.money.spendimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.improvementledger.chassis.web.csv.CsvLine;
import org.improvementledger.chassis.web.csv.CsvLines;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.money.spendimport.LineBatch.Decided;
import org.improvementledger.money.spendimport.TakenFile.Tally;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through a file from where it was left. The lines of a transaction, what is noted about them and the line to go on with are committed together, so
 * that a process may die at any moment; the row of the import, held meanwhile, tells one that was thought dead that another has gone on.
 */
@Component
class ImportRun {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final ImportStore store;

    private final ImportEvents events;

    private final LineBatch batch;

    private final ImportSettings settings;

    private final ImportMetrics metrics;

    private final TransactionTemplate transaction;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    ImportRun(
            ImportStore store,
            ImportEvents events,
            LineBatch batch,
            ImportSettings settings,
            ImportMetrics metrics,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.events = events;
        this.batch = batch;
        this.settings = settings;
        this.metrics = metrics;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Works on an import until it is finished, is to stop, or somebody else has gone on with it.
     *
     * @param stopping asked between transactions
     */
    void goOn(UUID importId, BooleanSupplier stopping) {
        TakenFile file = store.find(importId).orElseThrow();
        if (file.isFinished()) {
            return;
        }
        metrics.taken();
        try (Pieces pieces = new Pieces(store, file.uploadId());
                Reader text = text(pieces, file.charset())) {
            CsvLines lines = new CsvLines(text, ImportSettings.LONGEST_LINE);
            LineReader reader = new LineReader(Columns.of(lines.head()), importId, LocalDate.now(clock));
            long expected = file.nextLine();
            List<CsvLine> some = new ArrayList<>();
            while (!stopping.getAsBoolean()) {
                CsvLine line = lines.next();
                if (line != null && line.number() >= expected) {
                    some.add(line);
                }
                if (line == null || some.size() == settings.linesPerTransaction()) {
                    long next = lines.nextLine();
                    if (!commit(importId, some, reader, expected, next, pieces.bytesRead(), line == null)) {
                        return;
                    }
                    if (line == null) {
                        metrics.finished(file.storedAt());
                        return;
                    }
                    expected = next;
                    some.clear();
                }
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        } finally {
            metrics.left();
        }
    }

    /** @return false where the import was not where we left it */
    private boolean commit(
            UUID importId,
            List<CsvLine> lines,
            LineReader reader,
            long expected,
            long next,
            long bytesRead,
            boolean last) {
        Tally tally = LostRace.orAgain(() -> transaction.execute(status -> {
            TakenFile file = store.hold(importId);
            if (file.isFinished() || file.nextLine() != expected) {
                return null;
            }
            Tally more = Tally.NONE;
            if (!lines.isEmpty()) {
                Decided decided = batch.decide(lines, reader, file.actor());
                events.recorded(file, decided.recorded());
                store.reject(importId, decided.rejects());
                more = decided.tally();
            }
            store.advance(importId, next, bytesRead, more, last);
            if (last) {
                events.finished(store.hold(importId));
                store.dropPieces(file.uploadId());
            }
            return more;
        }));
        if (tally == null) {
            return false;
        }
        metrics.committed(tally);
        return true;
    }

    private static Reader text(Pieces pieces, String charset) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(pieces, Charset.forName(charset)));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}

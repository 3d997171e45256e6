package org.improvementledger.audit.rebuild;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.improvementledger.chassis.projection.RebuildReport;
import org.improvementledger.chassis.projection.RebuildReport.RowDifference;
import org.improvementledger.chassis.projection.RebuildReport.TableComparison;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The text that is signed: a line for each thing that is stated, as docs/audit-log-format.md says. Its first line keeps it from being taken for a checkpoint. */
final class RebuildReportText {

    static final String FIRST_LINE = "improvement-ledger/rebuild-report/v1";

    /** Differences in one report, so that it stays a note that everybody reads. */
    private static final int MOST_DIFFERENCES = 80;

    private static final String NONE = "-";
    private static final JsonMapper JSON = JsonMapper.shared();

    private RebuildReportText() {}

    /**
     * @param by the name of the service that compared
     * @param log the name of the log whose events the rows are made of
     * @param root of that log when it had as many entries as were compared; null where its tiles are not there
     */
    static String of(RebuildReport result, String by, String log, byte @Nullable [] root) {
        List<String> lines = new ArrayList<>(List.of(
                FIRST_LINE,
                "by " + by,
                "id " + result.id(),
                "asked-by " + quoted(result.requestedBy()),
                "asked-at " + result.requestedAt(),
                "read-model " + result.projection(),
                "log " + log,
                "entries " + result.comparedBefore(),
                "root " + (root == null ? NONE : Base64.getEncoder().encodeToString(root)),
                "result " + (result.tablesEqual() ? "equal" : "differing"),
                "parked " + result.parkedLive() + " " + result.parkedRebuilt()));
        result.tables().forEach(table -> lines.add(line(table)));
        result.tables().stream()
                .flatMap(table -> table.firstDifferences().stream().flatMap(row -> lines(table.table(), row).stream()))
                .limit(MOST_DIFFERENCES)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String line(TableComparison table) {
        return "table " + table.table() + " compared " + table.compared() + " equal " + table.equal() + " differing "
                + table.differing() + " live " + orNone(table.liveHash()) + " rebuilt "
                + orNone(table.rebuiltHash())
                + (table.note() == null ? "" : " note " + quoted(table.note()));
    }

    private static List<String> lines(String table, RowDifference row) {
        return FoundDifference.of(row).stream()
                .map(found -> "difference " + table + " " + quoted(found.key()) + " from " + found.position() + " "
                        + quoted(found.column()) + " live " + quoted(found.live()) + " rebuilt "
                        + quoted(found.rebuilt()))
                .toList();
    }

    private static String orNone(@Nullable String hash) {
        return hash == null ? NONE : hash;
    }

    /** A JSON string, which has no line breaks; {@code null} for nothing. */
    private static String quoted(@Nullable String text) {
        return JSON.writeValueAsString(text);
    }
}

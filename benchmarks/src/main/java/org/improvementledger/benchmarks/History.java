package org.improvementledger.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.events.PublishedEvents;
import org.improvementledger.events.SpendRecorded;

/** Budgets with twenty allocations each, every one proposed and approved: 41 events a budget. */
final class History {

    private static final int ALLOCATIONS = 20;
    private static final int COPIED_AT_ONCE = 20_000;
    private static final LocalDate DAY = LocalDate.of(2019, 4, 1);
    private static final Decision DECISION = new Decision("Mayor", DAY, "MD 2019/21", null, null, null);
    private static final String METADATA =
            HexFormat.of().formatHex("{\"actor\":\"finance-officer\",\"correlation\":\"benchmark\"}".getBytes());

    private History() {}

    /** Appends at least the given number of events to the store; returns how many. */
    static long append(Servers servers, long atLeast) throws SQLException, IOException {
        long appended = 0;
        try (Connection connection = servers.connect()) {
            StringBuilder rows = new StringBuilder();
            long pending = 0;
            while (appended + pending < atLeast) {
                pending += budget(rows);
                if (pending >= COPIED_AT_ONCE || appended + pending >= atLeast) {
                    copy(connection, rows);
                    rows.setLength(0);
                    appended += pending;
                    pending = 0;
                }
            }
        }
        return appended;
    }

    private static void copy(Connection connection, StringBuilder rows) throws SQLException, IOException {
        Servers.copying(connection)
                .copyIn(
                        "copy event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id,"
                                + " metadata, payload, payload_type, payload_revision, stored_at) from stdin",
                        new StringReader(rows.toString()));
    }

    private static int budget(StringBuilder rows) {
        UUID budget = UUID.randomUUID();
        int sequence = 0;
        row(rows, sequence++, set(budget));
        for (int allocation = 0; allocation < ALLOCATIONS; allocation++) {
            UUID id = UUID.randomUUID();
            Money amount = Money.of("10000.00");
            row(
                    rows,
                    sequence++,
                    new AllocationProposed(
                            budget,
                            id,
                            "Training and support for social workers",
                            // Each for a purpose of its own: a proposer's allocations for one purpose are looked at
                            // together.
                            "A year's programme for every case holder of team " + id,
                            amount,
                            "CS-1001",
                            "Assessment",
                            DAY,
                            List.of(UUID.randomUUID())));
            row(rows, sequence++, new AllocationApproved(budget, id, amount, DAY, Capacity.MAYOR, DECISION, null));
        }
        return sequence;
    }

    static BudgetSet set(UUID budget) {
        return new BudgetSet(
                budget,
                FinancialYear.of("2019/20"),
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.COUNCIL_TAX,
                Money.of("10600000.00"),
                DECISION,
                DAY,
                null);
    }

    /** Lines of spend from one allocation, all of a day long past, so that each is flagged as backdated too. */
    static void appendSpend(Servers servers, UUID budget, UUID allocation, int first, int count)
            throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int line = first; line < first + count; line++) {
            SpendRecorded spend = new SpendRecorded(
                    UUID.randomUUID(),
                    budget,
                    allocation,
                    "AP-" + line,
                    "Supplier " + line % 97,
                    DAY.plusDays(line % 365),
                    Period.of(DAY.plusDays(line % 365)),
                    "Training in direct work, cohort " + line,
                    Money.of(BigDecimal.valueOf(100 + line, 2)),
                    null,
                    "Education",
                    null,
                    null);
            row(rows, 0, "SpendLine", spend.spendId(), spend);
        }
        try (Connection connection = servers.connect()) {
            copy(connection, rows);
        }
    }

    private static void row(StringBuilder rows, int sequence, BudgetEvent event) {
        row(rows, sequence, "Budget", event.aggregateId(), event);
    }

    private static void row(
            StringBuilder rows, int sequence, String aggregateType, UUID aggregate, BudgetServiceEvent event) {
        EventType type = PublishedEvents.typeOf(event.getClass());
        rows.append(aggregate)
                .append('\t')
                .append(sequence)
                .append('\t')
                .append(aggregateType)
                .append('\t')
                .append(UUID.randomUUID())
                .append("\t\\\\x")
                .append(METADATA)
                .append("\t\\\\x")
                .append(HexFormat.of().formatHex(EventJson.mapper().writeValueAsBytes(event)))
                .append('\t')
                .append(type.name())
                .append('\t')
                .append(type.revision())
                .append("\t2019-04-01T09:00:00Z\n");
    }
}

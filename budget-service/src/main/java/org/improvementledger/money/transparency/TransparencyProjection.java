package org.improvementledger.money.transparency;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardEvent;
import org.improvementledger.events.CommitmentEvent;
import org.improvementledger.events.DelegationSchemeEvent;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.Redaction;
import org.improvementledger.events.RedactionLifted;
import org.improvementledger.events.ReturnFrozen;
import org.improvementledger.events.SpendImportEvent;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendRedacted;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the transparency returns publish. It keeps rows of its own and needs no other feature's: a return that is frozen is made again from them for
 * ever.
 */
@Component
public class TransparencyProjection implements Projection {

    @Override
    public String name() {
        return "transparency";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(ReturnRow.class, ReturnLineRow.class, DepartmentRow.class);
    }

    @Override
    public boolean atLeisure() {
        return true;
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetSet set -> rows.put(new DepartmentRow(set.budgetId(), set.service()));
            case SpendRecorded spend -> recorded(spend, event.position(), rows);
            case SpendReversed reversed -> reversed(reversed.spendId(), event.position(), rows);
            case SpendRedacted redacted ->
                redacted(redacted.spendId(), redacted.redaction(), redacted.reason(), event, rows);
            case RedactionLifted lifted -> redacted(lifted.spendId(), null, null, event, rows);
            case ReturnFrozen frozen -> {
                ReturnQuarter quarter = new ReturnQuarter(frozen.financialYear(), frozen.quarter());
                rows.put(orEmpty(quarter, rows)
                        .frozen(
                                new Frozen(
                                        frozen.asOf(),
                                        frozen.lines(),
                                        frozen.total(),
                                        frozen.sha256(),
                                        event.actor(),
                                        event.recordedAt()),
                                event.sequence()));
            }
            case BudgetEvent _,
                    DelegationSchemeEvent _,
                    VirementEvent _,
                    CarryForwardEvent _,
                    CommitmentEvent _,
                    FinancialYearEvent _,
                    SpendImportEvent _,
                    BudgetTextErased _ -> {}
        }
    }

    private static void recorded(SpendRecorded spend, long position, Rows rows) {
        if (!OverThresholdPolicy.isPublished(spend.netAmount())) {
            return;
        }
        ReturnQuarter quarter = ReturnQuarter.of(spend.incurredOn());
        DepartmentRow department =
                Objects.requireNonNull(rows.find(DepartmentRow.class, spend.budgetId()), "The budget was never set");
        ReturnLineRow line = ReturnLineRow.recorded(spend, quarter.id(), department.name(), position);
        rows.put(line);
        rows.put(orEmpty(quarter, rows).with(line));
    }

    /** A line below the threshold was never in a return. */
    private static void reversed(UUID spendId, long position, Rows rows) {
        ReturnLineRow line = rows.find(ReturnLineRow.class, spendId);
        if (line != null) {
            rows.put(ofLine(line, rows).without(line));
            rows.put(line.gone(position));
        }
    }

    private static void redacted(
            UUID spendId, @Nullable Redaction ground, @Nullable String reason, PublishedEvent event, Rows rows) {
        ReturnLineRow line = Objects.requireNonNull(
                rows.find(ReturnLineRow.class, spendId), () -> "No line of a return has the id " + spendId);
        rows.put(ofLine(line, rows).redacted(line, ground != null, event.sequence()));
        rows.put(line.redacted(ground, reason, event.actor(), event.position()));
    }

    private static ReturnRow ofLine(ReturnLineRow line, Rows rows) {
        return Objects.requireNonNull(rows.find(ReturnRow.class, line.returnId()), "The line has no return");
    }

    private static ReturnRow orEmpty(ReturnQuarter quarter, Rows rows) {
        ReturnRow known = rows.find(ReturnRow.class, quarter.id());
        return known == null ? ReturnRow.empty(quarter) : known;
    }
}

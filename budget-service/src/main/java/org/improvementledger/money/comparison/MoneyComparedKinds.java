package org.improvementledger.money.comparison;

import java.util.List;
import java.util.function.Function;
import org.improvementledger.audit.compare.ComparedKind;
import org.improvementledger.audit.compare.ComparedKinds;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.budget.BudgetRow;
import org.improvementledger.money.commitment.CommitmentRow;
import org.improvementledger.money.delegation.DelegationSchemeRow;
import org.improvementledger.money.flags.FlagRow;
import org.improvementledger.money.forecast.ForecastRow;
import org.improvementledger.money.spend.SpendRow;
import org.improvementledger.money.transfer.TransferRow;
import org.improvementledger.money.transparency.ReturnRow;
import org.improvementledger.money.year.YearRow;
import org.springframework.stereotype.Component;

/** The items of the money. */
@Component
class MoneyComparedKinds implements ComparedKinds {

    private static final String STREAM = "budget";

    private static final String VERSION = "version";

    private static final String WORDS = "words";

    @Override
    public List<ComparedKind<?>> kinds() {
        return List.of(
                of(
                        "Scheme of delegation",
                        DelegationSchemeRow.class,
                        row -> "Version " + row.version(),
                        row -> "/delegation-schemes"),
                of(
                        "Budget",
                        BudgetRow.class,
                        row -> row.service() + ", " + row.financialYear(),
                        row -> "/budgets/" + row.id(),
                        VERSION),
                of("Allocation", AllocationRow.class, AllocationRow::title, row -> "/allocations/" + row.id(), WORDS),
                of(
                        "Virement or carry-forward",
                        TransferRow.class,
                        TransferRow::reason,
                        row -> "/" + row.kind().path() + "/" + row.id(),
                        VERSION,
                        WORDS),
                of(
                        "Commitment",
                        CommitmentRow.class,
                        row -> row.reference() + ", " + row.supplier(),
                        row -> "/commitments/" + row.id(),
                        VERSION),
                of(
                        "Spend",
                        SpendRow.class,
                        row -> row.reference() + ", " + row.supplier(),
                        row -> "/spend/" + row.id(),
                        VERSION,
                        WORDS),
                of(
                        "Forecast",
                        ForecastRow.class,
                        row -> "For period " + row.period(),
                        row -> "/allocations/" + row.allocationId(),
                        "position"),
                of(
                        "Financial year",
                        YearRow.class,
                        YearRow::financialYear,
                        row -> "/financial-years/" + row.financialYear().replace('/', '-'),
                        VERSION),
                of(
                        "Transparency return",
                        ReturnRow.class,
                        row -> row.financialYear() + ", quarter " + row.quarter(),
                        row -> "/transparency/" + row.financialYear().replace('/', '-') + "/q" + row.quarter(),
                        VERSION),
                of("Flag", FlagRow.class, FlagRow::title, row -> "/flags", "entries", "concerns"));
    }

    private static <R extends Record> ComparedKind<R> of(
            String name, Class<R> rows, Function<R, String> title, Function<R, String> address, String... without) {
        return ComparedKind.of(name, STREAM, rows, title, address, without);
    }
}

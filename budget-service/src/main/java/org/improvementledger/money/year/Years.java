package org.improvementledger.money.year;

import java.util.List;
import java.util.Optional;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.events.FinancialYear;
import org.springframework.stereotype.Component;

/** The financial years as they stood at a moment. */
@Component
public class Years {

    private static final String STREAM = "budget";

    private final ReadModel<YearRow> years;

    private final ReadModel<AdjustmentRow> adjustments;

    Years(ReadModels readModels) {
        years = readModels.of(YearRow.class);
        adjustments = readModels.of(AdjustmentRow.class);
    }

    /** All there are, the latest first: a council has one more each year. */
    public List<YearRow> all(Moment moment) {
        return years
                .page(
                        moment.position(STREAM),
                        Filter.none(),
                        Sort.descending("financialYear"),
                        null,
                        ReadModel.MAXIMUM_PAGE)
                .items()
                .stream()
                .map(Versioned::row)
                .toList();
    }

    public Optional<YearRow> find(FinancialYear year, Moment moment) {
        return years.find(YearNames.id(year), moment.position(STREAM)).map(Versioned::row);
    }

    /** As they were authorised, the latest first; at most {@link ReadModel#MAXIMUM_PAGE}. */
    public List<AdjustmentRow> adjustmentsOf(String financialYear, Moment moment) {
        return adjustments
                .page(
                        moment.position(STREAM),
                        Filter.none().equal("financialYear", financialYear),
                        Sort.newestFirst(),
                        null,
                        ReadModel.MAXIMUM_PAGE)
                .items()
                .stream()
                .map(Versioned::row)
                .toList();
    }
}

package org.improvementledger.actionplan.rating;

import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.springframework.stereotype.Component;

/** The versions of the rating rules as they were known at a moment, the configured one included. To be read, not to decide by. */
@Component
public class RatingRuleVersions {

    private final ReadModel<RatingRulesRow> rows;

    private final RatingSettings configured;

    RatingRuleVersions(ReadModels readModels, RatingSettings configured) {
        rows = readModels.of(RatingRulesRow.class);
        this.configured = configured;
    }

    /** To tell which version was in force on a day. */
    public RatingRuleBook book(Moment moment) {
        List<RatingRulesVersion> versions = new ArrayList<>();
        versions.add(configured.rules());
        set(moment).forEach(row -> versions.add(row.rules()));
        return new RatingRuleBook(versions);
    }

    RatingRulesVersion first() {
        return configured.rules();
    }

    /** Those that were set; a council sets a few in a decade, so there is one page of them. */
    List<RatingRulesRow> set(Moment moment) {
        return rows.page(moment.position("action-plan"), Filter.none(), null, ReadModel.MAXIMUM_PAGE).items().stream()
                .map(Versioned::row)
                .toList();
    }
}

package org.improvementledger.money.delegation;

import java.util.List;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardEvent;
import org.improvementledger.events.CommitmentEvent;
import org.improvementledger.events.DelegationSchemeSet;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.SpendEvent;
import org.improvementledger.events.SpendImportEvent;
import org.improvementledger.events.TransparencyReturnEvent;
import org.improvementledger.events.VirementEvent;
import org.springframework.stereotype.Component;

/** The versions of the scheme of delegation, for people to read. */
@Component
public class DelegationProjection implements Projection {

    @Override
    public String name() {
        return "delegation";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(DelegationSchemeRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case DelegationSchemeSet set ->
                rows.put(new DelegationSchemeRow(
                        set.version(), DelegationScheme.of(set), event.actor(), event.recordedAt()));
            case BudgetEvent _,
                    VirementEvent _,
                    CarryForwardEvent _,
                    CommitmentEvent _,
                    SpendEvent _,
                    FinancialYearEvent _,
                    TransparencyReturnEvent _,
                    SpendImportEvent _,
                    BudgetTextErased _ -> {}
        }
    }
}

package org.improvementledger.money.spend;

import java.util.List;
import java.util.Objects;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardEvent;
import org.improvementledger.events.CommitmentEvent;
import org.improvementledger.events.DelegationSchemeEvent;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.SpendImportFinished;
import org.improvementledger.events.SpendImportStarted;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.TransparencyReturnEvent;
import org.improvementledger.events.VirementEvent;
import org.springframework.stereotype.Component;

/** Lines of spend and the imports that brought them. */
@Component
public class SpendProjection implements Projection {

    @Override
    public String name() {
        return "spend";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(SpendRow.class, SpendImportRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case SpendRecorded recorded ->
                rows.put(SpendRow.recorded(recorded, event.actor(), event.recordedAt(), event.sequence()));
            case SpendReversed reversed ->
                rows.put(Objects.requireNonNull(
                                rows.find(SpendRow.class, reversed.spendId()), "The spend was never recorded")
                        .reversed(
                                new Reversal(reversed.reason(), event.actor(), event.recordedAt()), event.sequence()));
            case SpendImportStarted started ->
                rows.put(SpendImportRow.started(started, event.actor(), event.recordedAt(), event.sequence()));
            case SpendImportFinished finished ->
                rows.put(Objects.requireNonNull(
                                rows.find(SpendImportRow.class, finished.importId()), "The import was never started")
                        .finished(finished, event.recordedAt(), event.sequence()));
            case BudgetEvent _,
                    CommitmentEvent _,
                    DelegationSchemeEvent _,
                    VirementEvent _,
                    CarryForwardEvent _,
                    FinancialYearEvent _,
                    TransparencyReturnEvent _,
                    BudgetTextErased _ -> {}
        }
    }
}

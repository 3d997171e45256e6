package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.PlanDrafted;

/** A plan as it stands. */
public record PlanRow(@Key UUID id, String title, @Indexed UUID inspectionId, long version) {

    static PlanRow drafted(PlanDrafted event, long version) {
        return new PlanRow(event.planId(), event.title(), event.inspectionId(), version);
    }
}

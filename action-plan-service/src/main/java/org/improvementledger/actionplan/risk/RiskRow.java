package org.improvementledger.actionplan.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.RiskClosed;
import org.improvementledger.events.RiskRaised;
import org.improvementledger.events.RiskReassessed;
import org.improvementledger.events.RiskScore;
import org.jspecify.annotations.Nullable;

/**
 * A risk as it stands.
 *
 * @param inherent how bad it is if nothing is done
 * @param residual how bad it is with what is done
 * @param inherentScore likelihood times impact, 1 to 25
 * @param residualScore likelihood times impact, 1 to 25
 * @param assessedOn the day it was last looked at
 * @param assessments from the day it was raised on
 * @param closedOn null while it is watched
 * @param version the aggregate's
 */
public record RiskRow(
        @Key UUID id,
        @Indexed UUID planId,
        String title,
        String description,
        String owner,
        RiskScore inherent,
        RiskScore residual,
        int inherentScore,
        int residualScore,
        String mitigation,
        LocalDate raisedOn,
        LocalDate assessedOn,
        @Indexed List<UUID> actionIds,
        List<Assessment> assessments,
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause,
        long version) {

    /**
     * How bad it was on a day.
     *
     * @param mitigation null where it stayed the same
     * @param reason null for the first
     */
    public record Assessment(
            LocalDate assessedOn,
            RiskScore residual,
            @Nullable String mitigation,
            @Nullable String reason) {}

    static RiskRow raised(RiskRaised event, long version) {
        return new RiskRow(
                event.riskId(),
                event.planId(),
                event.title(),
                event.description(),
                event.owner(),
                event.inherent(),
                event.residual(),
                event.inherent().product(),
                event.residual().product(),
                event.mitigation(),
                event.raisedOn(),
                event.raisedOn(),
                event.actionIds(),
                List.of(new Assessment(event.raisedOn(), event.residual(), event.mitigation(), null)),
                null,
                null,
                version);
    }

    RiskRow reassessed(RiskReassessed event, long at) {
        List<Assessment> more = new ArrayList<>(assessments);
        more.add(new Assessment(event.assessedOn(), event.residual(), event.mitigation(), event.reason()));
        return new RiskRow(
                id,
                planId,
                title,
                description,
                owner,
                inherent,
                event.residual(),
                inherentScore,
                event.residual().product(),
                event.mitigation() == null ? mitigation : event.mitigation(),
                raisedOn,
                event.assessedOn(),
                actionIds,
                List.copyOf(more),
                closedOn,
                closedBecause,
                at);
    }

    RiskRow closed(RiskClosed event, long at) {
        return new RiskRow(
                id,
                planId,
                title,
                description,
                owner,
                inherent,
                residual,
                inherentScore,
                residualScore,
                mitigation,
                raisedOn,
                assessedOn,
                actionIds,
                assessments,
                event.closedOn(),
                event.reason(),
                at);
    }
}

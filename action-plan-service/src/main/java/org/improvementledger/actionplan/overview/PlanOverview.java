package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.funding.ActionFunding;
import org.improvementledger.actionplan.funding.FundedBy;
import org.improvementledger.actionplan.funding.Funding;
import org.improvementledger.actionplan.inspection.FindingRow;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan with all that hangs on it, as it stood at a moment. */
@Component
class PlanOverview {

    /** Actions shown of one plan; ten times a long plan's. */
    private static final int MOST_ACTIONS = 2 * ReadModel.MAXIMUM_PAGE;

    private final Plans plans;
    private final Inspections inspections;
    private final Actions actions;
    private final Funding funding;

    PlanOverview(Plans plans, Inspections inspections, Actions actions, Funding funding) {
        this.plans = plans;
        this.inspections = inspections;
        this.actions = actions;
        this.funding = funding;
    }

    /**
     * @param inspection null while its row is behind the plan's
     * @param day what is due and overdue is told as of this day
     * @param approved the sum of the allocations for the plan's actions, each counted once however many share it
     * @param shared how many of those allocations are for several actions
     * @param unaddressed the areas to improve that no action addresses
     */
    record View(
            PlanRow plan,
            @Nullable InspectionRow inspection,
            LocalDate day,
            List<ActionLine> actions,
            Money approved,
            long shared,
            List<FindingRow> unaddressed) {

        public int milestones() {
            return actions.stream().mapToInt(ActionLine::milestones).sum();
        }

        public int reached() {
            return actions.stream().mapToInt(ActionLine::reached).sum();
        }

        public long overdue() {
            return actions.stream().mapToLong(ActionLine::overdue).sum();
        }

        public long overdueActions() {
            return actions.stream().filter(ActionLine::isOverdue).count();
        }
    }

    /** @throws NotFoundException when there is no such plan */
    View of(UUID planId, Moment moment) {
        PlanRow plan = plans.find(planId, moment).orElseThrow(() -> NotFoundException.of("plan", planId));
        LocalDate day = London.dayOf(moment);
        List<ActionRow> rows = actionsOf(planId, moment);
        List<UUID> ids = rows.stream().map(ActionRow::id).toList();
        Map<UUID, ActionFunding> money = funding.of(ids, moment);
        Map<UUID, ActionStandingRow> standings = actions.standings(ids, moment);
        List<ActionLine> lines = rows.stream()
                .map(action -> ActionLine.of(
                        action, Objects.requireNonNull(standings.get(action.id())), money.get(action.id()), day))
                .toList();
        Map<UUID, FundedBy> approved = new HashMap<>();
        money.values().stream()
                .flatMap(one -> one.allocations().stream())
                .filter(FundedBy::isApproved)
                .forEach(allocation -> approved.put(allocation.id(), allocation));
        return new View(
                plan,
                inspections.find(plan.inspectionId(), moment).orElse(null),
                day,
                lines,
                approved.values().stream().map(FundedBy::amount).reduce(Money.ZERO, Money::plus),
                approved.values().stream().filter(FundedBy::isShared).count(),
                unaddressed(plan, rows, moment));
    }

    private List<FindingRow> unaddressed(PlanRow plan, List<ActionRow> rows, Moment moment) {
        Set<UUID> addressed =
                rows.stream().flatMap(action -> action.addresses().stream()).collect(Collectors.toSet());
        return inspections.findings(plan.inspectionId(), moment).stream()
                .filter(finding -> finding.kind() != FindingKind.STRENGTH)
                .filter(finding -> !addressed.contains(finding.id()))
                .toList();
    }

    private List<ActionRow> actionsOf(UUID planId, Moment moment) {
        List<ActionRow> rows = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<ActionRow> page = actions.page(planId, null, cursor, ReadModel.MAXIMUM_PAGE, moment);
            page.items().forEach(action -> rows.add(action.row()));
            cursor = page.next();
        } while (cursor != null && rows.size() < MOST_ACTIONS);
        return rows;
    }
}

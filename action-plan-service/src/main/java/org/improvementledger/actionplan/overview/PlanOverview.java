package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.improvementledger.actionplan.funding.Funding;
import org.improvementledger.actionplan.funding.FundingSum;
import org.improvementledger.actionplan.inspection.FindingRow;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRuleVersions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.events.FindingKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan with all that hangs on it, as it stood at a moment. What is due and late is told as of the moment's day. */
@Component
public class PlanOverview {

    /** Actions shown of one plan; ten times a long plan's. */
    private static final int MOST_ACTIONS = 2 * ReadModel.MAXIMUM_PAGE;

    private final Plans plans;
    private final Inspections inspections;
    private final Actions actions;
    private final Funding funding;
    private final RatingRuleVersions rules;

    PlanOverview(Plans plans, Inspections inspections, Actions actions, Funding funding, RatingRuleVersions rules) {
        this.plans = plans;
        this.inspections = inspections;
        this.actions = actions;
        this.funding = funding;
        this.rules = rules;
    }

    /**
     * @param inspection null while its row is behind the plan's
     * @param day what is due and overdue is told as of this day
     * @param actions in the order they joined the plan
     * @param priorities with their actions, in the order they were added; last those actions that belong to none
     * @param money of the plan's actions, each allocation counted once however many share it
     * @param unaddressed the areas to improve that no action addresses
     */
    public record View(
            PlanRow plan,
            @Nullable InspectionRow inspection,
            LocalDate day,
            List<ActionLine> actions,
            List<PriorityLine> priorities,
            RatingCounts ratings,
            FundingSum money,
            List<FindingRow> unaddressed) {

        public int milestones() {
            return actions.stream().mapToInt(ActionLine::milestones).sum();
        }

        public int reached() {
            return actions.stream().mapToInt(ActionLine::reached).sum();
        }

        /** The most overdue first. */
        public List<ActionLine> late() {
            return actions.stream()
                    .filter(ActionLine::isOverdue)
                    .sorted(Comparator.comparingLong(ActionLine::daysLate).reversed())
                    .toList();
        }

        public List<ActionLine> unevidenced() {
            return actions.stream().filter(ActionLine::isUnevidenced).toList();
        }
    }

    /** @throws NotFoundException when there is no such plan */
    public View of(UUID planId, Moment moment) {
        PlanRow plan = plans.find(planId, moment).orElseThrow(() -> NotFoundException.of("plan", planId));
        List<PriorityRow> priorities = plans.priorities(planId, moment);
        List<ActionLine> lines = lines(planId, priorities, moment);
        return new View(
                plan,
                inspections.find(plan.inspectionId(), moment).orElse(null),
                London.dayOf(moment),
                lines,
                priorities(priorities, lines),
                RatingCounts.of(lines),
                FundingSum.of(lines.stream()
                        .flatMap(line -> line.funding().allocations().stream())
                        .toList()),
                unaddressed(plan, lines, moment));
    }

    private List<ActionLine> lines(UUID planId, List<PriorityRow> priorities, Moment moment) {
        List<ActionRow> rows = actionsOf(planId, moment);
        List<UUID> ids = rows.stream().map(ActionRow::id).toList();
        Map<UUID, ActionFunding> money = funding.of(ids, moment);
        Map<UUID, ActionStandingRow> standings = actions.standings(ids, moment);
        Map<UUID, PriorityRow> byId = new LinkedHashMap<>();
        priorities.forEach(priority -> byId.put(priority.id(), priority));
        RatingRuleBook book = rules.book(moment);
        LocalDate day = London.dayOf(moment);
        List<ActionLine> lines = new ArrayList<>();
        for (ActionRow row : rows) {
            ActionStandingRow stands = Objects.requireNonNull(standings.get(row.id()));
            lines.add(new ActionLine(
                    row,
                    stands,
                    stands.ratingOn(day, book),
                    row.priorityId() == null ? null : byId.get(row.priorityId()),
                    day,
                    Objects.requireNonNull(money.get(row.id()))));
        }
        return List.copyOf(lines);
    }

    private static List<PriorityLine> priorities(List<PriorityRow> priorities, List<ActionLine> lines) {
        List<PriorityLine> all = new ArrayList<>();
        for (PriorityRow priority : priorities) {
            all.add(PriorityLine.of(
                    priority,
                    lines.stream()
                            .filter(line -> priority.equals(line.priority()))
                            .toList()));
        }
        List<ActionLine> without =
                lines.stream().filter(line -> line.priority() == null).toList();
        if (!without.isEmpty()) {
            all.add(PriorityLine.of(null, without));
        }
        return List.copyOf(all);
    }

    private List<FindingRow> unaddressed(PlanRow plan, List<ActionLine> lines, Moment moment) {
        Set<UUID> addressed =
                lines.stream().flatMap(line -> line.row().addresses().stream()).collect(Collectors.toSet());
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

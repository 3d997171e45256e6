package org.improvementledger.actionplan.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.actionplan.action.MilestoneRow;
import org.improvementledger.actionplan.inspection.FindingRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.actionplan.plan.DependencyRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.improvementledger.actionplan.versions.PlanContent.Part;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.springframework.stereotype.Component;

/** Puts in words what a plan says at a moment. */
@Component
class PlanContents {

    private static final String NONE = "None";

    private final Plans plans;
    private final Actions actions;
    private final Inspections inspections;
    private final TimeFormat when;
    private final WordFormat words;

    PlanContents(Plans plans, Actions actions, Inspections inspections, TimeFormat when, WordFormat words) {
        this.plans = plans;
        this.actions = actions;
        this.inspections = inspections;
        this.when = when;
        this.words = words;
    }

    PlanContent at(UUID planId, Moment moment) {
        Map<UUID, Part> priorities = new LinkedHashMap<>();
        for (PriorityRow priority : plans.priorities(planId, moment)) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("Title", priority.title());
            fields.put("Outcome sought", Objects.requireNonNullElse(priority.outcome(), NONE));
            priorities.put(priority.id(), new Part(priority.title(), fields));
        }
        List<ActionRow> rows = actionsOf(planId, moment);
        Map<UUID, String> titles = rows.stream().collect(Collectors.toMap(ActionRow::id, ActionRow::title));
        Map<UUID, List<String>> waitsFor = new LinkedHashMap<>();
        for (DependencyRow dependency : plans.dependencies(planId, moment)) {
            waitsFor.computeIfAbsent(dependency.actionId(), unknown -> new ArrayList<>())
                    .add(titles.getOrDefault(dependency.dependsOn(), "An action"));
        }
        Map<UUID, ActionStandingRow> standings =
                actions.standings(rows.stream().map(ActionRow::id).toList(), moment);
        Map<UUID, Part> parts = new LinkedHashMap<>();
        for (ActionRow row : rows) {
            Map<String, String> fields = terms(row, priorities, moment);
            fields.put(
                    "State",
                    words.of(Objects.requireNonNull(standings.get(row.id())).state()));
            fields.put("Waits for", listed(waitsFor.getOrDefault(row.id(), List.of())));
            milestones(row.id(), moment, fields);
            parts.put(row.id(), new Part(row.title(), fields));
        }
        return new PlanContent(priorities, parts);
    }

    private Map<String, String> terms(ActionRow row, Map<UUID, Part> priorities, Moment moment) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Title", row.title());
        fields.put("Outcome sought", row.outcome());
        fields.put("Lead", row.lead());
        Part priority = row.priorityId() == null ? null : priorities.get(row.priorityId());
        fields.put("Priority", priority == null ? NONE : priority.title());
        fields.put("Start", when.shortDay(row.startOn()));
        fields.put("Due", when.shortDay(row.dueOn()));
        fields.put(
                "Findings it answers",
                listed(inspections.findings(row.addresses(), moment).stream()
                        .map(FindingRow::text)
                        .toList()));
        return fields;
    }

    private void milestones(UUID actionId, Moment moment, Map<String, String> fields) {
        actions.milestones(actionId, moment).stream()
                .sorted(Comparator.comparing(MilestoneRow::baselineDueOn))
                .forEach(milestone -> {
                    LocalDate waivedOn = milestone.waivedOn();
                    fields.put(
                            "Milestone: " + milestone.title(),
                            waivedOn == null
                                    ? "Due " + when.shortDay(milestone.dueOn())
                                    : "Waived " + when.shortDay(waivedOn));
                });
    }

    private List<ActionRow> actionsOf(UUID planId, Moment moment) {
        List<ActionRow> rows = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<ActionRow> page = actions.page(planId, null, cursor, ReadModel.MAXIMUM_PAGE, moment);
            page.items().forEach(action -> rows.add(action.row()));
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? NONE : names.stream().sorted().collect(Collectors.joining("; "));
    }
}

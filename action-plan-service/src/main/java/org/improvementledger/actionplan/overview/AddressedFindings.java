package org.improvementledger.actionplan.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.actionplan.inspection.FindingRow;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.events.FindingKind;
import org.springframework.stereotype.Component;

/** Which actions answer which findings: findings without an action, and actions without a finding. */
@Component
class AddressedFindings {

    /** In one answer; a plan has tens. */
    private static final int MOST_ACTIONS = 5 * ReadModel.MAXIMUM_PAGE;

    private final Inspections inspections;
    private final Actions actions;

    AddressedFindings(Inspections inspections, Actions actions) {
        this.inspections = inspections;
        this.actions = actions;
    }

    /**
     * A finding with what is done about it.
     *
     * @param actions that address it
     */
    record Line(FindingRow finding, InspectionRow inspection, List<ActionRow> actions) {

        /** A strength needs no action. */
        public boolean isOpen() {
            return actions.isEmpty() && finding.kind() != FindingKind.STRENGTH;
        }
    }

    /**
     * All of it at a moment.
     *
     * @param findings those of the latest inspection first, each inspection's as they were recorded
     * @param withoutFinding actions that address none
     */
    record View(List<Line> findings, List<ActionRow> withoutFinding) {

        public long open() {
            return findings.stream().filter(Line::isOpen).count();
        }
    }

    View at(Moment moment) {
        Map<UUID, List<ActionRow>> addressing = new HashMap<>();
        List<ActionRow> withoutFinding = new ArrayList<>();
        for (ActionRow action : actions(moment)) {
            action.addresses().forEach(finding -> addressing
                    .computeIfAbsent(finding, unknown -> new ArrayList<>())
                    .add(action));
            if (action.addresses().isEmpty()) {
                withoutFinding.add(action);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (InspectionRow inspection : inspections.all(moment).reversed()) {
            for (FindingRow finding : inspections.findings(inspection.id(), moment)) {
                lines.add(new Line(finding, inspection, addressing.getOrDefault(finding.id(), List.of())));
            }
        }
        return new View(lines, withoutFinding);
    }

    private List<ActionRow> actions(Moment moment) {
        List<ActionRow> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<ActionRow> page = actions.page(null, null, cursor, ReadModel.MAXIMUM_PAGE, moment);
            page.items().forEach(action -> all.add(action.row()));
            cursor = page.next();
        } while (cursor != null && all.size() < MOST_ACTIONS);
        return all;
    }
}

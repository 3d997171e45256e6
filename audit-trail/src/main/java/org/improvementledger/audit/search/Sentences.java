package org.improvementledger.audit.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Coded;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.PlanDrafted;

/** What happened, in a sentence that a person understands who knows none of the event names. */
final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Map<UUID, String> names;

    /** @param names what things are called, by id; for one that is not in it the sentence says its kind and the first part of its id */
    Sentences(Map<UUID, String> names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(DomainEvent event) {
        return switch (event) {
            case InspectionRecorded e ->
                "The report of the %s from %s to %s was received on %s%s"
                        .formatted(
                                inspection(e.kind()).toLowerCase(Locale.UK),
                                day(e.fieldworkFrom()),
                                day(e.fieldworkTo()),
                                day(e.reportReceivedOn()),
                                e.reportPublishedOn() == null ? "" : " and published on " + day(e.reportPublishedOn()));
            case JudgementRecorded e -> "%s was judged “%s”".formatted(words(e.area()), grade(e.grade()));
            case FindingRecorded e -> "The inspection found %s: %s".formatted(finding(e), e.text());
            case PlanDrafted e -> "The plan “%s” was drafted".formatted(e.title());
            case ActionAdded e ->
                "The action “%s” joined %s, led by %s, due on %s"
                        .formatted(e.title(), named("the plan", e.planId()), e.lead(), day(e.dueOn()));
            case MilestoneAdded e ->
                "The milestone “%s” was added to %s, due on %s"
                        .formatted(e.title(), named("the action", e.actionId()), day(e.dueOn()));
            case MilestoneReached e ->
                "%s of %s was reached on %s%s"
                        .formatted(
                                capitalised(named("the milestone", e.milestoneId())),
                                named("the action", e.actionId()),
                                day(e.reachedOn()),
                                e.note() == null ? "" : ": " + e.note());
            case BudgetSet e ->
                "%s set a %s budget of %s for %s in %s, from %s"
                        .formatted(
                                e.decision().body(),
                                e.kind().code(),
                                e.amount(),
                                e.service(),
                                e.financialYear().label(),
                                e.source().code().replace('-', ' '));
            case AllocationProposed e ->
                "%s was proposed for “%s” out of %s%s"
                        .formatted(e.amount(), e.title(), named("the budget", e.budgetId()), funding(e.actionIds()));
            case AllocationApproved e ->
                "%s approved %s for %s, decided on %s (%s)"
                        .formatted(
                                office(e.capacity()),
                                e.amount(),
                                named("the allocation", e.allocationId()),
                                day(e.decision().decidedOn()),
                                e.decision().reference());
            case AllocationRejected e ->
                "%s was rejected: %s".formatted(capitalised(named("the allocation", e.allocationId())), e.reason());
        };
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String inspection(InspectionKind kind) {
        return switch (kind) {
            case STANDARD -> "Standard inspection";
            case SHORT -> "Short inspection";
            case FOCUSED_VISIT -> "Focused visit";
            case MONITORING_VISIT -> "Monitoring visit";
            case JTAI -> "Joint targeted area inspection";
        };
    }

    private static String office(Capacity capacity) {
        return switch (capacity) {
            case HEAD_OF_SERVICE -> "A head of service";
            case DIRECTOR -> "A director";
            case CHIEF_FINANCE_OFFICER -> "The chief finance officer";
            case MAYOR -> "The mayor";
            case CABINET -> "Cabinet";
            case FULL_COUNCIL -> "Full council";
        };
    }

    private static String grade(Grade grade) {
        return grade == Grade.REQUIRES_IMPROVEMENT ? "requires improvement to be good" : grade.code();
    }

    private static String finding(FindingRecorded event) {
        return switch (event.kind()) {
            case STRENGTH -> "a strength";
            case AREA_FOR_IMPROVEMENT -> "an area for improvement";
            case AREA_FOR_PRIORITY_ACTION -> "an area for priority action";
        };
    }

    private String funding(List<UUID> actions) {
        return actions.isEmpty()
                ? ""
                : ", to fund "
                        + actions.stream()
                                .map(action -> named("the action", action))
                                .collect(Collectors.joining(" and "));
    }

    private String named(String kind, UUID id) {
        String name = names.get(id);
        return name == null ? kind + " " + id.toString().substring(0, 8) : "“" + name + "”";
    }

    private static String words(Coded code) {
        return capitalised(code.code().replace('-', ' '));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

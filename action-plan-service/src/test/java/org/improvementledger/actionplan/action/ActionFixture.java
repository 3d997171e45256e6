package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.improvementledger.actionplan.inspection.RecordedInspections;
import org.improvementledger.actionplan.plan.ArrangedMeetings;
import org.improvementledger.actionplan.plan.DraftedPlans;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRulesVersion;
import org.improvementledger.actionplan.rating.RecordedRatingRules;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionCancelled;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEmbedded;
import org.improvementledger.events.ActionReopened;
import org.improvementledger.events.ActionSustained;
import org.improvementledger.events.CompletionProposed;
import org.improvementledger.events.CompletionVerified;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.EvidenceFile;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;

/** An action of a plan with two priorities, and what may happen to it, for the tests of its rules. */
final class ActionFixture {

    static final UUID ID = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    static final UUID PLAN = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    static final UUID FINDING = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");
    static final UUID PRIORITY = UUID.fromString("2c3d4e5f-6071-4283-94a5-b6c7d8e9fa16");
    static final UUID MILESTONE = UUID.fromString("7d6c5b4a-3928-4171-b605-f4e3d2c1b005");
    static final UUID EVIDENCE = UUID.fromString("f1e2d3c4-b5a6-4978-8a69-5b4c3d2e1f18");
    static final UUID MEETING = UUID.fromString("b6d7e8f9-0a1b-4c2d-9e3f-405162738422");
    static final UUID UNKNOWN = UUID.fromString("00000000-0000-4000-8000-000000000001");

    static final LocalDate START = LocalDate.of(2019, 4, 1);
    static final LocalDate DUE = LocalDate.of(2020, 3, 31);
    static final LocalDate MILESTONE_DUE = LocalDate.of(2019, 9, 30);

    static final ActionAdded ADDED = new ActionAdded(
            ID,
            PLAN,
            "Training and support for social workers",
            "Social workers are confident and stay",
            "Principal social worker",
            START,
            DUE,
            List.of(FINDING),
            null);
    static final MilestoneAdded MILESTONE_ADDED =
            new MilestoneAdded(ID, MILESTONE, "First cohort trained", MILESTONE_DUE);
    static final MilestoneReached REACHED = new MilestoneReached(ID, MILESTONE, LocalDate.of(2019, 9, 20), null);
    static final EvidenceAttached ATTACHED = new EvidenceAttached(
            ID, EVIDENCE, MILESTONE, "Attendance", new EvidenceFile("a.pdf", "application/pdf", 1, "ab"), null);
    static final CompletionProposed PROPOSED = new CompletionProposed(ID, LocalDate.of(2020, 3, 20), "All are trained");
    static final CompletionVerified VERIFIED = new CompletionVerified(ID, LocalDate.of(2020, 4, 2), "Twelve sampled");
    static final ActionClosed CLOSED = new ActionClosed(ID, LocalDate.of(2020, 4, 15), null, "Closed with thanks");
    static final ActionSustained SUSTAINED = new ActionSustained(ID, LocalDate.of(2020, 7, 14), 90, 1);
    static final ActionEmbedded EMBEDDED = new ActionEmbedded(ID, LocalDate.of(2020, 9, 16), "Three audits found it");
    static final ActionCancelled CANCELLED = new ActionCancelled(ID, LocalDate.of(2019, 12, 2), "Part of another");
    static final ActionReopened REOPENED = new ActionReopened(ID, LocalDate.of(2020, 11, 2), "Caseloads rise");

    private static final List<Object> LIFE =
            List.of(ADDED, MILESTONE_ADDED, REACHED, ATTACHED, PROPOSED, VERIFIED, CLOSED, SUSTAINED, EMBEDDED);

    private ActionFixture() {}

    /** As far as this event of a life that goes well. */
    static List<Object> upTo(Object last) {
        return LIFE.subList(0, LIFE.indexOf(last) + 1);
    }

    static List<Object> and(List<Object> before, Object... events) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(List.of(events));
        return all;
    }

    /** What happened was set off by the lead. */
    static TestExecutor<Action> given(List<Object> events) {
        AggregateTestFixture<Action> fixture = new AggregateTestFixture<>(Action.class);
        RecordedInspections inspections = asked -> Optional.of(Set.of(FINDING));
        DraftedPlans plans = (asked, seen) -> new DraftedPlans.Facts(UNKNOWN, Set.of(PRIORITY), false);
        ArrangedMeetings meetings = asked -> asked.equals(MEETING) ? Optional.of(PLAN) : Optional.empty();
        RecordedRatingRules rules = () -> new RatingRuleBook(List.of(new RatingRulesVersion(1, null, 30, 90)));
        fixture.registerInjectableResource(inspections)
                .registerInjectableResource(plans)
                .registerInjectableResource(meetings)
                .registerInjectableResource(rules);
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    "Action", ID.toString(), messages.size(), event, Map.of("actor", "lead")));
        }
        return fixture.given(messages);
    }

    static TestExecutor<Action> given(Object... events) {
        return given(List.of(events));
    }

    /** Who verifies is another person than who proposed. */
    static Map<String, Object> by(String actor) {
        return Map.of("actor", actor);
    }

    /** A refusal of a field, over the web a 422. */
    static Matcher<FieldRefusedException> fieldRefusal(String field) {
        return new CustomTypeSafeMatcher<>("a refusal of " + field) {
            @Override
            protected boolean matchesSafely(FieldRefusedException refused) {
                return refused.faults().getFirst().field().equals(field);
            }
        };
    }

    /** A refusal of a rule, whatever its words. */
    static Matcher<RuleRefusedException> rule(String name) {
        return new CustomTypeSafeMatcher<>("a refusal by the rule " + name) {
            @Override
            protected boolean matchesSafely(RuleRefusedException refused) {
                return refused.rule().equals(name);
            }
        };
    }
}

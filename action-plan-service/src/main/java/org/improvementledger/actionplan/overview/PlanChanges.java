package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.improvementledger.actionplan.risk.RiskRow;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.events.Money;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is otherwise between two pictures of one plan, thing by thing, from what to what. */
@Component
public class PlanChanges {

    private final WordFormat words;
    private final TimeFormat when = new TimeFormat();

    PlanChanges(WordFormat words) {
        this.words = words;
    }

    /** Actions as they joined the plan, then priorities, measures and risks. */
    public List<Change> between(PlanPicture before, PlanPicture after) {
        Changes changes = new Changes();
        Map<UUID, ActionLine> actions = byId(before.plan().actions(), ActionLine::id);
        after.plan().actions().forEach(now -> action(actions.get(now.id()), now, changes));
        Map<String, PriorityLine> priorities = byId(before.plan().priorities(), PriorityLine::key);
        after.plan().priorities().forEach(now -> priority(priorities.get(now.key()), now, changes));
        Map<UUID, MeasureLine> measures = byId(before.measures(), MeasureLine::id);
        after.measures().forEach(now -> measure(measures.get(now.id()), now, changes));
        risks(before, after, changes);
        return changes.all;
    }

    private void action(@Nullable ActionLine before, ActionLine now, Changes changes) {
        changes.about(now.id(), now.title(), "/actions/" + now.id());
        if (before == null) {
            changes.add(ChangeKind.ADDED, Change.NOTHING, words.of(now.state()));
            return;
        }
        changes.add(
                ChangeKind.RATING,
                rating(before.rating().computed()),
                rating(now.rating().computed()));
        changes.add(ChangeKind.STATE, words.of(before.state()), words.of(now.state()));
        changes.add(ChangeKind.DUE_DATE, day(before.dueOn()), day(now.dueOn()));
        changes.add(ChangeKind.MILESTONES_REACHED, reached(before), reached(now));
        changes.add(ChangeKind.WORDING, before.title(), now.title());
        changes.add(ChangeKind.LEAD, before.lead(), now.lead());
        changes.add(ChangeKind.PRIORITY, priority(before), priority(now));
        changes.add(ChangeKind.EVIDENCE, evidence(before), evidence(now));
        changes.add(
                ChangeKind.MONEY_APPROVED,
                before.funding().approved(),
                now.funding().approved());
        changes.add(
                ChangeKind.MONEY_SPENT, before.funding().spent(), now.funding().spent());
    }

    private static void priority(@Nullable PriorityLine before, PriorityLine now, Changes changes) {
        PriorityRow priority = now.priority();
        if (priority != null) {
            changes.about(priority.id(), priority.title(), "/plans/" + priority.planId());
            if (before == null) {
                changes.add(ChangeKind.ADDED, Change.NOTHING, "Priority");
            } else {
                changes.add(ChangeKind.WORDING, before.title(), now.title());
            }
        }
    }

    private void measure(@Nullable MeasureLine before, MeasureLine now, Changes changes) {
        changes.about(now.id(), now.title(), "/measures/" + now.id());
        if (before == null) {
            changes.add(ChangeKind.ADDED, Change.NOTHING, reading(now));
            return;
        }
        changes.add(ChangeKind.READING, reading(before), reading(now));
        changes.add(ChangeKind.SIGNAL, words.of(before.signal()), words.of(now.signal()));
        changes.add(ChangeKind.TARGET, orNothing(before.target()), orNothing(now.target()));
    }

    private static void risks(PlanPicture before, PlanPicture after, Changes changes) {
        Map<UUID, RiskRow> then = byId(before.risks(), RiskRow::id);
        for (RiskRow now : after.risks()) {
            changes.about(now.id(), now.title(), "/risks/" + now.id());
            RiskRow was = then.remove(now.id());
            changes.add(
                    was == null ? ChangeKind.ADDED : ChangeKind.RESIDUAL_RISK,
                    was == null ? Change.NOTHING : score(was),
                    score(now));
        }
        for (RiskRow gone : then.values()) {
            changes.about(gone.id(), gone.title(), "/risks/" + gone.id());
            changes.add(ChangeKind.NO_LONGER_WATCHED, score(gone), Change.NOTHING);
        }
    }

    /** Gathers what is really otherwise. */
    private static final class Changes {

        private final List<Change> all = new ArrayList<>();
        private @Nullable UUID id;
        private String item = "";
        private String path = "";

        private void about(UUID itemId, String called, String page) {
            id = itemId;
            item = called;
            path = page;
        }

        private void add(ChangeKind kind, Object from, Object to) {
            if (!from.equals(to)) {
                all.add(new Change(kind, Objects.requireNonNull(id), item, path, from.toString(), to.toString()));
            }
        }

        private void add(ChangeKind kind, Money from, Money to) {
            if (from.compareTo(to) != 0) {
                add(kind, (Object) from, to);
            }
        }
    }

    private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> key) {
        Map<K, T> found = new LinkedHashMap<>();
        all.forEach(one -> found.put(key.apply(one), one));
        return found;
    }

    private String rating(@Nullable Rating rating) {
        return rating == null ? "Not rated" : words.of(rating);
    }

    private String day(LocalDate day) {
        return when.shortDay(day);
    }

    private static String reached(ActionLine action) {
        return action.reached() + " of " + action.milestones();
    }

    private static String priority(ActionLine action) {
        return action.priority() == null ? Change.NOTHING : action.priority().title();
    }

    private static String evidence(ActionLine action) {
        int counting = action.stands().evidence().counting();
        int damaged = action.stands().evidence().damaged();
        return counting + (counting == 1 ? " item" : " items") + (damaged == 0 ? "" : ", " + damaged + " damaged");
    }

    private String reading(MeasureLine measure) {
        return measure.latest() == null ? "No reading" : measure.latest() + " to " + when.shortDay(measure.latestTo());
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? Change.NOTHING : text;
    }

    private static String score(RiskRow risk) {
        return risk.residualScore() + " (" + risk.residual().likelihood() + " × "
                + risk.residual().impact() + ")";
    }
}

package org.improvementledger.actionplan.actionlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Which actions are shown, and in which order.
 *
 * @param words all of which stand in the title, the outcome or the lead; blank for any
 * @param plan of this plan; null for any
 * @param priority of this priority; null for any
 * @param lead led by this office; blank for any
 * @param state in one of these states; none for any
 * @param rating rated like this by the rules; none for any
 * @param overdueOnly whether only those are shown that are overdue or have a milestone that is
 * @param verifiableOnly whether only those are shown whose completion was proposed by somebody other than the reader
 * @param sort the column, after a minus the other way round; null as they were added
 */
public record ActionFilter(
        @Nullable String words,
        @Nullable UUID plan,
        @Nullable UUID priority,
        @Nullable String lead,
        @Nullable List<ActionState> state,
        @Nullable List<Rating> rating,
        @Nullable Boolean overdueOnly,
        @Nullable Boolean verifiableOnly,
        @Nullable String sort) {

    private static final Map<String, Comparator<ListedAction>> ORDERS = Map.of(
            "title",
            Comparator.comparing(line -> line.action().title(), String.CASE_INSENSITIVE_ORDER),
            "lead",
            Comparator.comparing(line -> line.action().lead(), String.CASE_INSENSITIVE_ORDER),
            "state",
            Comparator.comparing(line -> line.standing().state()),
            "rating",
            Comparator.comparing(ListedAction::rated, Comparator.nullsFirst(Comparator.naturalOrder())),
            "next",
            Comparator.comparing(ListedAction::nextDueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())),
            "due",
            Comparator.comparing(line -> line.action().dueOn()),
            "slippage",
            Comparator.comparing(line -> line.action().slippageDays()));

    /** Who leads any of these, to choose from. */
    public static List<Choice> leads(List<ListedAction> lines) {
        return lines.stream()
                .map(line -> line.action().lead().strip())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(lead -> new Choice(lead, lead))
                .toList();
    }

    /**
     * The priorities that any of these belong to, to choose from; each with its plan where there are several plans.
     *
     * @param plan those of this plan alone; null for all
     */
    public static List<Choice> priorities(List<ListedAction> lines, @Nullable UUID plan) {
        List<ListedAction> asked = lines.stream()
                .filter(line -> line.action().priorityId() != null)
                .filter(line -> plan == null || plan.equals(line.action().planId()))
                .toList();
        boolean ofOnePlan =
                asked.stream().map(line -> line.action().planId()).distinct().count() < 2;
        return asked.stream()
                .map(line -> new Choice(
                        String.valueOf(line.action().priorityId()),
                        ofOnePlan ? String.valueOf(line.priority()) : line.priority() + ", " + line.plan()))
                .distinct()
                .toList();
    }

    /** @param reader opaque id of who looks */
    public List<ListedAction> of(List<ListedAction> lines, String reader) {
        List<ListedAction> shown = new ArrayList<>(lines.stream()
                .filter(line -> line.mentions(Lists.words(words)))
                .filter(line -> plan == null || plan.equals(line.action().planId()))
                .filter(line ->
                        priority == null || priority.equals(line.action().priorityId()))
                .filter(line -> lead == null
                        || lead.isBlank()
                        || lead.strip().equalsIgnoreCase(line.action().lead().strip()))
                .filter(line ->
                        states().isEmpty() || states().contains(line.standing().state()))
                .filter(line -> isRatedAsAsked(line.rated()))
                .filter(line -> !Boolean.TRUE.equals(overdueOnly) || line.isOverdue())
                .filter(line -> !Boolean.TRUE.equals(verifiableOnly) || ActionTasks.isVerifiableBy(line, reader))
                .toList());
        Lists.order(sort, ORDERS).ifPresent(shown::sort);
        return shown;
    }

    /** What is on, as the filter's tags show it. */
    public List<Map<String, String>> tags(Function<Object, String> inWords) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (words != null && !words.isBlank()) {
            tags.add(Map.of("text", "“" + words.strip() + "”", "name", "words", "value", words));
        }
        if (lead != null && !lead.isBlank()) {
            tags.add(Map.of("text", "Led by " + lead.strip(), "name", "lead", "value", lead));
        }
        if (plan != null) {
            tags.add(Map.of("text", "One plan", "name", "plan", "value", plan.toString()));
        }
        if (priority != null) {
            tags.add(Map.of("text", "One priority", "name", "priority", "value", priority.toString()));
        }
        states().forEach(asked ->
                tags.add(Map.of("text", inWords.apply(asked), "name", "state", "value", asked.code())));
        ratings()
                .forEach(asked ->
                        tags.add(Map.of("text", inWords.apply(asked), "name", "rating", "value", asked.code())));
        if (Boolean.TRUE.equals(overdueOnly)) {
            tags.add(Map.of("text", "Overdue", "name", "overdueOnly", "value", "true"));
        }
        if (Boolean.TRUE.equals(verifiableOnly)) {
            tags.add(Map.of("text", "For you to verify", "name", "verifiableOnly", "value", "true"));
        }
        return tags;
    }

    private boolean isRatedAsAsked(@Nullable Rating rated) {
        return ratings().isEmpty() || rated != null && ratings().contains(rated);
    }

    private List<ActionState> states() {
        return state == null ? List.of() : state;
    }

    private List<Rating> ratings() {
        return rating == null ? List.of() : rating;
    }
}

package org.improvementledger.actionplan.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.improvementledger.actionplan.action.Standing;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Which of a plan's actions are shown, and in which order.
 *
 * @param words all of which stand in the title or the lead; blank for any
 * @param standing none for any
 * @param rating as the rules compute it; none for any
 * @param priority the id of the priority they belong to, or {@code none}; null for any
 * @param overdueOnly whether only actions are shown that are late or have a milestone that is
 * @param unevidencedOnly whether only actions are shown of which something is said to be done without evidence
 * @param sort the column, after a minus the other way round; null as they were added
 */
record ActionListing(
        @Nullable String words,
        @Nullable List<Standing> standing,
        @Nullable List<Rating> rating,
        @Nullable String priority,
        @Nullable Boolean overdueOnly,
        @Nullable Boolean unevidencedOnly,
        @Nullable String sort) {

    private static final Map<String, Comparator<ActionLine>> ORDERS = Map.of(
            "title",
            Comparator.comparing(ActionLine::title, String.CASE_INSENSITIVE_ORDER),
            "lead",
            Comparator.comparing(ActionLine::lead, String.CASE_INSENSITIVE_ORDER),
            "rating",
            Comparator.comparing(
                    (ActionLine line) -> line.rating().computed(), Comparator.nullsFirst(Comparator.naturalOrder())),
            "standing",
            Comparator.comparing(ActionLine::standing).thenComparing(ActionListing::share),
            "next",
            Comparator.comparing(ActionLine::nextDueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())),
            "due",
            Comparator.comparing(ActionLine::dueOn),
            "money",
            Comparator.comparing(ActionListing::pounds));

    List<ActionLine> of(List<ActionLine> lines) {
        List<ActionLine> shown = new ArrayList<>(lines.stream()
                .filter(line -> line.mentions(Lists.words(words)))
                .filter(line -> standings().isEmpty() || standings().contains(line.standing()))
                .filter(this::isRatedAsAsked)
                .filter(line -> !isOfPriority() || keyOf(line).equals(priority))
                .filter(line -> !isOverdueOnly() || line.isOverdue())
                .filter(line -> !isUnevidencedOnly() || line.isUnevidenced())
                .toList());
        Lists.order(sort, ORDERS).ifPresent(shown::sort);
        return shown;
    }

    /** What is on, as the filter's tags show it. */
    List<Map<String, String>> tags(Function<Object, String> inWords) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (words != null && !words.isBlank()) {
            tags.add(Map.of("text", "“" + words.strip() + "”", "name", "words", "value", words));
        }
        standings()
                .forEach(asked ->
                        tags.add(Map.of("text", inWords.apply(asked), "name", "standing", "value", asked.code())));
        ratings()
                .forEach(asked ->
                        tags.add(Map.of("text", inWords.apply(asked), "name", "rating", "value", asked.code())));
        if (isOfPriority()) {
            tags.add(Map.of("text", "One priority", "name", "priority", "value", String.valueOf(priority)));
        }
        if (isOverdueOnly()) {
            tags.add(Map.of("text", "Overdue", "name", "overdueOnly", "value", "true"));
        }
        if (isUnevidencedOnly()) {
            tags.add(Map.of("text", "Not evidenced", "name", "unevidencedOnly", "value", "true"));
        }
        return tags;
    }

    private Set<Standing> standings() {
        return standing == null ? Set.of() : Set.copyOf(standing);
    }

    private boolean isRatedAsAsked(ActionLine line) {
        Rating computed = line.rating().computed();
        return ratings().isEmpty() || (computed != null && ratings().contains(computed));
    }

    private Set<Rating> ratings() {
        return rating == null ? Set.of() : Set.copyOf(rating);
    }

    private boolean isOfPriority() {
        return priority != null && !priority.isBlank();
    }

    private static String keyOf(ActionLine line) {
        return line.priority() == null ? "none" : line.priority().id().toString();
    }

    private boolean isUnevidencedOnly() {
        return Boolean.TRUE.equals(unevidencedOnly);
    }

    private boolean isOverdueOnly() {
        return Boolean.TRUE.equals(overdueOnly);
    }

    private static double share(ActionLine line) {
        return line.milestones() == 0 ? 0 : (double) line.reached() / line.milestones();
    }

    private static BigDecimal pounds(ActionLine line) {
        return line.funding().approved().amount();
    }
}

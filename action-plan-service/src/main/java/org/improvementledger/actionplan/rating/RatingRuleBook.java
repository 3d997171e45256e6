package org.improvementledger.actionplan.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the rating rules, told when each is in force: of those that had begun by a day, the one that began last, and of
 * several that began on the same day the latest.
 *
 * @param versions the configured one among them; in any order
 */
public record RatingRuleBook(List<RatingRulesVersion> versions) {

    public RatingRuleBook {
        versions = List.copyOf(versions);
    }

    /**
     * Days on which a version is in force.
     *
     * @param from the first; null for ever since
     * @param until the last; null for ever after
     */
    public record Span(
            RatingRulesVersion rules,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public RatingRulesVersion inForceOn(LocalDate day) {
        return inForce()
                .filter(rules ->
                        rules.effectiveFrom() == null || !rules.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Without a gap, from the first day to the last. */
    public List<Span> spans() {
        List<RatingRulesVersion> ordered = inForce().toList();
        List<Span> spans = new ArrayList<>();
        for (int index = 0; index < ordered.size(); index++) {
            RatingRulesVersion rules = ordered.get(index);
            LocalDate next = index + 1 < ordered.size() ? ordered.get(index + 1).effectiveFrom() : null;
            spans.add(new Span(rules, rules.effectiveFrom(), next == null ? null : next.minusDays(1)));
        }
        return spans;
    }

    /** Those that ever are in force, in the order they begin: of several that begin on one day the latest alone. */
    private Stream<RatingRulesVersion> inForce() {
        return versions.stream()
                .filter(rules -> versions.stream()
                        .noneMatch(other -> other.version() > rules.version()
                                && Objects.equals(other.effectiveFrom(), rules.effectiveFrom())))
                .sorted(Comparator.comparing(
                        RatingRulesVersion::effectiveFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
    }
}

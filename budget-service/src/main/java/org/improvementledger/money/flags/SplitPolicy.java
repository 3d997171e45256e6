package org.improvementledger.money.flags;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Money;
import org.improvementledger.money.delegation.DelegationScheme;
import org.jspecify.annotations.Nullable;

/**
 * Split is what was proposed in parts within the scheme's window, where the parts are together above a limit that none of them
 * exceeds alone. With a window of 30 days the 30th day belongs to it and the 31st does not; a sum that equals the limit is not
 * above it. The amount that makes a key decision is such a threshold too, and there reaching it is enough.
 */
final class SplitPolicy {

    private SplitPolicy() {}

    /**
     * A threshold that was passed in parts.
     *
     * @param from what is above the limit, or reaches what makes a key decision
     */
    private record Threshold(BigDecimal from, boolean reached, String words) {

        boolean passedBy(BigDecimal amount) {
            int order = amount.compareTo(from);
            return order > 0 || (reached && order == 0);
        }
    }

    /**
     * Parts that belong together.
     *
     * @param threshold what they pass together, in words
     */
    record Split(List<SeriesPart> parts, BigDecimal sum, int windowDays, String threshold) {}

    /**
     * Every window in which the parts pass a threshold, by the largest threshold they pass.
     *
     * @param schemeOn the version of the scheme in force on a day: the window's first
     */
    static List<Split> find(List<SeriesPart> parts, Function<LocalDate, DelegationScheme> schemeOn) {
        List<SeriesPart> ordered = parts.stream()
                .sorted(Comparator.comparing(SeriesPart::on)
                        .thenComparing(part -> part.entry().position()))
                .toList();
        List<Split> splits = new ArrayList<>();
        int seenTo = 0;
        for (int first = 0; first < ordered.size(); first++) {
            DelegationScheme scheme = schemeOn.apply(ordered.get(first).on());
            int end = windowEnd(ordered, first, scheme.splittingWindowDays());
            if (end > seenTo) { // else an earlier window holds all of this one
                Split split = largest(ordered.subList(first, end), scheme);
                if (split != null) {
                    splits.add(split);
                }
                seenTo = end;
            }
        }
        return splits;
    }

    private static int windowEnd(List<SeriesPart> ordered, int first, int days) {
        LocalDate last = ordered.get(first).on().plusDays(days);
        int end = first + 1;
        while (end < ordered.size() && !ordered.get(end).on().isAfter(last)) {
            end++;
        }
        return end;
    }

    private static @Nullable Split largest(List<SeriesPart> window, DelegationScheme scheme) {
        for (Threshold threshold : thresholds(scheme)) {
            List<SeriesPart> below = window.stream()
                    .filter(part -> !threshold.passedBy(part.amount()))
                    .toList();
            BigDecimal sum = below.stream().map(SeriesPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (below.size() > 1 && threshold.passedBy(sum)) {
                return new Split(below, sum, scheme.splittingWindowDays(), threshold.words());
            }
        }
        return null;
    }

    /** From the largest down. */
    private static List<Threshold> thresholds(DelegationScheme scheme) {
        List<Threshold> thresholds = new ArrayList<>();
        thresholds.add(new Threshold(
                scheme.keyDecisionFrom().amount(),
                true,
                "the " + scheme.keyDecisionFrom() + " from which on it is a key decision"));
        for (CapacityLimit limit : scheme.limits()) {
            Money most = limit.limit();
            if (most != null) {
                thresholds.add(new Threshold(
                        Objects.requireNonNull(most).amount(),
                        false,
                        "the limit of the %s (%s)"
                                .formatted(limit.capacity().code().replace('-', ' '), most)));
            }
        }
        thresholds.sort(Comparator.comparing(Threshold::from).reversed());
        return thresholds;
    }
}

package org.improvementledger.money.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.DelegationSchemeSet;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A version of the scheme of delegation.
 *
 * @param version counts from 1, which is the one that the service is configured with
 * @param effectiveFrom the first day it is in force; null for version 1, which was in force ever since
 * @param limits one for each capacity, from the smallest capacity to the largest
 * @param keyDecisionFrom from this amount on an approval is a key decision
 * @param splittingWindowDays within how many days proposals of one person for one purpose are taken together
 */
public record DelegationScheme(
        int version,
        @Nullable LocalDate effectiveFrom,
        List<CapacityLimit> limits,
        Money keyDecisionFrom,
        int splittingWindowDays) {

    public DelegationScheme {
        limits = List.copyOf(limits);
    }

    public static DelegationScheme of(DelegationSchemeSet event) {
        return new DelegationScheme(
                event.version(),
                event.effectiveFrom(),
                event.limits(),
                event.keyDecisionFrom(),
                event.splittingWindowDays());
    }

    /** The one of several that is in force on a day, {@link DelegationSchemes#inForceOn as schemes go}. */
    public static Optional<DelegationScheme> inForceOn(LocalDate day, List<DelegationScheme> schemes) {
        return schemes.stream()
                .filter(scheme -> scheme.effectiveFrom == null || !scheme.effectiveFrom.isAfter(day))
                .max(Comparator.comparing(
                                DelegationScheme::effectiveFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(DelegationScheme::version));
    }

    /** What a capacity may approve; one that the scheme does not name may approve nothing. */
    public CapacityLimit limitOf(Capacity capacity) {
        return limits.stream()
                .filter(limit -> limit.capacity() == capacity)
                .findFirst()
                .orElseGet(() -> new CapacityLimit(capacity, Money.ZERO));
    }

    public boolean allows(Capacity capacity, Money amount) {
        Money limit = limitOf(capacity).limit();
        return limit == null || !amount.exceeds(limit);
    }

    public boolean isKeyDecision(Money amount) {
        return !keyDecisionFrom.exceeds(amount);
    }

    /** These limits, where they are given; else those of this version. */
    List<CapacityLimit> limitsWith(List<CapacityLimit> given) {
        List<CapacityLimit> all = new ArrayList<>();
        for (Capacity capacity : Capacity.values()) {
            all.add(given.stream()
                    .filter(limit -> limit.capacity() == capacity)
                    .findFirst()
                    .orElseGet(() -> limitOf(capacity)));
        }
        return all;
    }

    /** The capacities that may approve an amount, from the smallest to the largest. */
    List<Capacity> allowing(Money amount) {
        return Arrays.stream(Capacity.values())
                .filter(capacity -> allows(capacity, amount))
                .toList();
    }
}

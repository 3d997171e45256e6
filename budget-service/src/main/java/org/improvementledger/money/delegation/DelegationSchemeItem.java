package org.improvementledger.money.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A version of the scheme of delegation as it goes out.
 *
 * @param effectiveFrom the first day it is in force; absent for version 1, which was in force ever since
 * @param inForce whether it is the one in force on the day asked about
 * @param limits by capacity: money, or the word {@code unlimited}
 * @param setBy opaque id of who set it; absent for version 1, which is configured
 */
record DelegationSchemeItem(
        int version,
        @Nullable LocalDate effectiveFrom,
        boolean inForce,
        Map<String, Object> limits,
        Money keyDecisionFrom,
        int splittingWindowDays,
        @Nullable String setBy,
        @Nullable Instant recordedAt) {

    static DelegationSchemeItem of(SchemeVersion version) {
        DelegationScheme scheme = version.scheme();
        Map<String, Object> limits = new LinkedHashMap<>();
        scheme.limits()
                .forEach(limit -> limits.put(
                        limit.capacity().code(), limit.limit() == null ? DelegationSettings.UNLIMITED : limit.limit()));
        return new DelegationSchemeItem(
                scheme.version(),
                scheme.effectiveFrom(),
                version.inForce(),
                limits,
                scheme.keyDecisionFrom(),
                scheme.splittingWindowDays(),
                version.setBy(),
                version.recordedAt());
    }
}

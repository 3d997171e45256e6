package org.improvementledger.money.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the scheme of delegation as people read it.
 *
 * @param inForce whether it is the one in force on the day asked about
 * @param setBy opaque id of who set it; null for version 1, which is configured
 */
record SchemeVersion(
        DelegationScheme scheme,
        boolean inForce,
        @Nullable String setBy,
        @Nullable Instant recordedAt) {}

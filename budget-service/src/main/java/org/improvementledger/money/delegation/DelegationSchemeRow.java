package org.improvementledger.money.delegation;

import java.time.Instant;
import org.improvementledger.chassis.projection.Key;

/**
 * A version of the scheme of delegation that was set.
 *
 * @param version from 2 on: the first is configured and has no row
 * @param setBy opaque id of who set it
 */
public record DelegationSchemeRow(@Key long version, DelegationScheme scheme, String setBy, Instant recordedAt) {}

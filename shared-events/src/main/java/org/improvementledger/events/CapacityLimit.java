package org.improvementledger.events;

import org.jspecify.annotations.Nullable;

/**
 * How much a capacity may approve.
 *
 * @param limit the most; absent when there is no limit
 */
public record CapacityLimit(Capacity capacity, @Nullable Money limit) {}

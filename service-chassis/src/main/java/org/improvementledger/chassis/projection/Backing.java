package org.improvementledger.chassis.projection;

/** What lines and their readers work with. */
record Backing(
        DedicatedConnections connections,
        EventSource source,
        ProjectionLimits limits,
        AppliedPositions applied,
        ComparisonSeal seal) {

    Backing(DedicatedConnections connections, EventSource source, ProjectionLimits limits, AppliedPositions applied) {
        this(connections, source, limits, applied, ComparisonSeal.NONE);
    }
}

package org.improvementledger.chassis.projection;

/** What lines and their readers work with. */
record Backing(
        DedicatedConnections connections, EventSource source, ProjectionLimits limits, AppliedPositions applied) {}

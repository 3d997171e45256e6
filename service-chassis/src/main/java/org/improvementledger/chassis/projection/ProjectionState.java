package org.improvementledger.chassis.projection;

/** What a projection's line is doing. */
public enum ProjectionState {
    /** Not yet begun, or ended with the service. */
    IDLE,
    /** Another instance leads; this one stands by. */
    STANDING_BY,
    /** The topic is not there yet. */
    AWAITING_TOPIC,
    /** Applying events as they come. */
    RUNNING,
    /** Something it needs is away; tried again with growing pauses. */
    RETRYING,
    /** The history it reads has a hole or contradicts itself; nothing is skipped. */
    STOPPED,
    /** The stored rows are of another definition; a rebuild is on its way. */
    REBUILDING,
    /** The rows were rebuilt for another instance's definition; this instance must be replaced. */
    OUTDATED
}

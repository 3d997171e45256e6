package org.improvementledger.chassis.web;

import java.util.UUID;

/** Told of each accepted command after its commit, on the thread that asked; a page that follows can then wait to see it. */
@FunctionalInterface
public interface WriteListener {

    /** @param version the sequence number of the aggregate's last event */
    void written(UUID aggregateId, long version);
}

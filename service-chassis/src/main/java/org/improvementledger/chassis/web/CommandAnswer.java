package org.improvementledger.chassis.web;

import java.util.UUID;

/**
 * What a command came to.
 *
 * @param aggregateId the aggregate that decided; an allocation's is its budget's
 * @param version the sequence number of the aggregate's last event after the command, from 0; the ETag
 * @param changed false when the command found everything as it asks already, and appended nothing
 */
public record CommandAnswer(UUID aggregateId, long version, boolean changed) {}

package org.improvementledger.chassis.web;

import java.util.UUID;

/**
 * The body of every command's answer.
 *
 * @param id the thing made or changed, which need not be the aggregate: an allocation, not its budget
 * @param version the aggregate's, as in the ETag
 */
public record CommandBody(UUID id, long version) {}

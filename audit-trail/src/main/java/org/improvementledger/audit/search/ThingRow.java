package org.improvementledger.audit.search;

import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * What a thing is called, so that a sentence about it need not show its id.
 *
 * @param id of an aggregate or of a thing inside one
 * @param name as it stands in a sentence, such as "In-year allocation to children's services"
 */
public record ThingRow(@Key UUID id, String name) {}

/**
 * What the services say to each other: one record per event, in one sealed interface per aggregate.
 *
 * <p>A record here is a promise for ten years. Adding a nullable component keeps the revision; every other change is a
 * new revision with an {@link org.improvementledger.events.EventUpcaster}.
 */
@NullMarked
package org.improvementledger.events;

import org.jspecify.annotations.NullMarked;

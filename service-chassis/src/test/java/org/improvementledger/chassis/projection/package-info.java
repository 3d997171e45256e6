/** Projections shown against a real Postgres and a real Kafka. */
@NullMarked
package org.improvementledger.chassis.projection;

import org.jspecify.annotations.NullMarked;

/** Axon on Postgres, every bean declared. */
@NullMarked
package org.improvementledger.chassis.eventstore;

import org.jspecify.annotations.NullMarked;

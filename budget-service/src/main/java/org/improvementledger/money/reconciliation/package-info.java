/** Money held against the plan: where the one is without the other. From read models that Kafka feeds, and from nothing else. */
@NullMarked
package org.improvementledger.money.reconciliation;

import org.jspecify.annotations.NullMarked;

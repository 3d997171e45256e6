@NullMarked
package org.improvementledger.chassis.eventstore;

import org.jspecify.annotations.NullMarked;

/** What those who run a service look after: the relay, the projections, what is parked, and rebuilds. */
@NullMarked
package org.improvementledger.chassis.web.operations;

import org.jspecify.annotations.NullMarked;

/** What the services' tests share: bad input in every kind, and what an accessible document is. */
@NullMarked
package org.improvementledger.chassis.testkit;

import org.jspecify.annotations.NullMarked;

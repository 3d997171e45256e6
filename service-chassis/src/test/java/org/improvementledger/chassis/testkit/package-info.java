/** What the services' tests share: bad input in every kind. */
@NullMarked
package org.improvementledger.chassis.testkit;

import org.jspecify.annotations.NullMarked;

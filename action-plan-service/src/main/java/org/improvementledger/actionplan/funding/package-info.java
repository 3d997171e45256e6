/** The money approved for each action, as the budget service publishes it. */
@NullMarked
package org.improvementledger.actionplan.funding;

import org.jspecify.annotations.NullMarked;

/** What may go wrong with a plan, how bad it would be, and what is done about it. */
@NullMarked
package org.improvementledger.actionplan.risk;

import org.jspecify.annotations.NullMarked;

/** Whether the money was there immediately before an approval: what the giving side had, what was taken, and what was left. */
@NullMarked
package org.improvementledger.money.availability;

import org.jspecify.annotations.NullMarked;

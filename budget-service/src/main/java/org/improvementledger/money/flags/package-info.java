/** What somebody should look at: entries that a rule points to. A flag accuses nobody and refuses nothing. */
@NullMarked
package org.improvementledger.money.flags;

import org.jspecify.annotations.NullMarked;

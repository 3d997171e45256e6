/** What waits for a decision, and whose it is to make. */
@NullMarked
package org.improvementledger.money.approvals;

import org.jspecify.annotations.NullMarked;

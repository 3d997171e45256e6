/** The double-entry ledger: every event that moves money as a balanced set of postings, and what is read from them. */
@NullMarked
package org.improvementledger.money.ledger;

import org.jspecify.annotations.NullMarked;

/** Transfers: what virements and carry-forwards have in common, from the rules about two places to the list of both. */
@NullMarked
package org.improvementledger.money.transfer;

import org.jspecify.annotations.NullMarked;

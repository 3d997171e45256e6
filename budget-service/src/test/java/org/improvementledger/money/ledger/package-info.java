@NullMarked
package org.improvementledger.money.ledger;

import org.jspecify.annotations.NullMarked;

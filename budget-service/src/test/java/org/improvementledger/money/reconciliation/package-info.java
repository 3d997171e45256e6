@NullMarked
package org.improvementledger.money.reconciliation;

import org.jspecify.annotations.NullMarked;

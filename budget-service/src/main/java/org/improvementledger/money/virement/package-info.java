/** Virements: money moved within one financial year, between allocations and budgets. */
@NullMarked
package org.improvementledger.money.virement;

import org.jspecify.annotations.NullMarked;

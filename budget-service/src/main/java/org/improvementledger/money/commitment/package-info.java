/** Commitments: money promised to a supplier before it is spent. */
@NullMarked
package org.improvementledger.money.commitment;

import org.jspecify.annotations.NullMarked;

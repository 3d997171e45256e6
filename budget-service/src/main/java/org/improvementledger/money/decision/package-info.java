/** The decision behind a budget or an approval, as it comes in and goes out. */
@NullMarked
package org.improvementledger.money.decision;

import org.jspecify.annotations.NullMarked;

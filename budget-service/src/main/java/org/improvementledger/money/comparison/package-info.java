/** Which items of the money are compared between two moments. */
@NullMarked
package org.improvementledger.money.comparison;

import org.jspecify.annotations.NullMarked;

/** The pages of the year's end: which years are open, closing one, authorising what a closed one still takes. */
@NullMarked
package org.improvementledger.money.yearend;

import org.jspecify.annotations.NullMarked;

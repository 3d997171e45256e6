/** What somebody said, in a period, that an allocation will come to by the end of its year. */
@NullMarked
package org.improvementledger.money.forecast;

import org.jspecify.annotations.NullMarked;

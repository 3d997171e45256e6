/** Which items of the improvement plan are compared between two moments. */
@NullMarked
package org.improvementledger.actionplan.comparison;

import org.jspecify.annotations.NullMarked;

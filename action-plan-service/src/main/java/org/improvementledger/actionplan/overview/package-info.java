/** Pages that bring the features together: the plan on a page, an inspection with what answers it. */
@NullMarked
package org.improvementledger.actionplan.overview;

import org.jspecify.annotations.NullMarked;

/** All actions in one list, and what of them there is to do for whom. */
@NullMarked
package org.improvementledger.actionplan.actionlist;

import org.jspecify.annotations.NullMarked;

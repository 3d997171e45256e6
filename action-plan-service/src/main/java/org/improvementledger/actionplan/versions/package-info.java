/** The versions of a plan that the board agreed, and what differs between two of them. */
@NullMarked
package org.improvementledger.actionplan.versions;

import org.jspecify.annotations.NullMarked;

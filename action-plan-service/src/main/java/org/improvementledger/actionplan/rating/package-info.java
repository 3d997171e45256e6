/** The rules by which actions are rated, version by version. */
@NullMarked
package org.improvementledger.actionplan.rating;

import org.jspecify.annotations.NullMarked;

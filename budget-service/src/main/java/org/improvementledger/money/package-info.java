/** The budget service: where the money for the improvement is set, asked for and given. */
@NullMarked
package org.improvementledger.money;

import org.jspecify.annotations.NullMarked;

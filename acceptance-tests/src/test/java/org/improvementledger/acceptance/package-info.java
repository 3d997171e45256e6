/** The running pair from outside, as its users, its operators and its enemies meet it. */
@NullMarked
package org.improvementledger.acceptance;

import org.jspecify.annotations.NullMarked;

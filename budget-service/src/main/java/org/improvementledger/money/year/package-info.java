/** Financial years: open until they are closed, and what may still be posted after that. */
@NullMarked
package org.improvementledger.money.year;

import org.jspecify.annotations.NullMarked;

/** Import of spend from the finance system: a file taken in whole, then recorded line by line in the background. */
@NullMarked
package org.improvementledger.money.spendimport;

import org.jspecify.annotations.NullMarked;

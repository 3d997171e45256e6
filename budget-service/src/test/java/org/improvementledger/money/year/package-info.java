@NullMarked
package org.improvementledger.money.year;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.improvementledger.money.commitment;

import org.jspecify.annotations.NullMarked;

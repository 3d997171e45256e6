@NullMarked
package org.improvementledger.money.carryforward;

import org.jspecify.annotations.NullMarked;

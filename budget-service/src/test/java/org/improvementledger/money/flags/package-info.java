@NullMarked
package org.improvementledger.money.flags;

import org.jspecify.annotations.NullMarked;

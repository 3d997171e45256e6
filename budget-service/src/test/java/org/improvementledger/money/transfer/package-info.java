@NullMarked
package org.improvementledger.money.transfer;

import org.jspecify.annotations.NullMarked;

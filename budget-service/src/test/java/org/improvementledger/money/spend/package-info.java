@NullMarked
package org.improvementledger.money.spend;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.improvementledger.money.allocation;

import org.jspecify.annotations.NullMarked;

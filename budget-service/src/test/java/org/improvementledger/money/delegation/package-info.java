@NullMarked
package org.improvementledger.money.delegation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.improvementledger.money.standing;

import org.jspecify.annotations.NullMarked;

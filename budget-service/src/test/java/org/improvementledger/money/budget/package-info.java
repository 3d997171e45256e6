@NullMarked
package org.improvementledger.money.budget;

import org.jspecify.annotations.NullMarked;

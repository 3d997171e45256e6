@NullMarked
package org.improvementledger.money.transparency;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.improvementledger.money.virement;

import org.jspecify.annotations.NullMarked;

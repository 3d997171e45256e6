@NullMarked
package org.improvementledger.money.spendimport;

import org.jspecify.annotations.NullMarked;

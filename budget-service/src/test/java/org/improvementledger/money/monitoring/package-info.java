@NullMarked
package org.improvementledger.money.monitoring;

import org.jspecify.annotations.NullMarked;

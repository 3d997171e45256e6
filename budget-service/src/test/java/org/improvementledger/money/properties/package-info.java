@NullMarked
package org.improvementledger.money.properties;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.improvementledger.money;

import org.jspecify.annotations.NullMarked;

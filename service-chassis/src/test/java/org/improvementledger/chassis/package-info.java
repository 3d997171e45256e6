@NullMarked
package org.improvementledger.chassis;

import org.jspecify.annotations.NullMarked;

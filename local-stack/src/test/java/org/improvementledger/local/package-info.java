@NullMarked
package org.improvementledger.local;

import org.jspecify.annotations.NullMarked;

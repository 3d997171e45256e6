@NullMarked
package org.improvementledger.audit;

import org.jspecify.annotations.NullMarked;

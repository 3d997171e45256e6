@NullMarked
package org.improvementledger.audit.log.stored;

import org.jspecify.annotations.NullMarked;

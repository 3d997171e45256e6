@NullMarked
package org.improvementledger.audit.checkpoint;

import org.jspecify.annotations.NullMarked;

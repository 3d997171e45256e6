@NullMarked
package org.improvementledger.audit.witness;

import org.jspecify.annotations.NullMarked;

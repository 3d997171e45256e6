@NullMarked
package org.improvementledger.audit.verify;

import org.jspecify.annotations.NullMarked;

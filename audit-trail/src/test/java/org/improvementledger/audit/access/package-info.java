@NullMarked
package org.improvementledger.audit.access;

import org.jspecify.annotations.NullMarked;

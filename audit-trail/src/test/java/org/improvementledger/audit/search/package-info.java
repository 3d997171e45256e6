@NullMarked
package org.improvementledger.audit.search;

import org.jspecify.annotations.NullMarked;

/**
 * A service looks at what it has stored, again and again and slowly: every entry, and every event of its own store, against its hash in the log, every tile against
 * the one above it, and the roots against what was signed.
 */
@NullMarked
package org.improvementledger.audit.check;

import org.jspecify.annotations.NullMarked;

/** The logs over HTTP: C2SP tlog-tiles for programs that check them, and proofs for single entries. */
@NullMarked
package org.improvementledger.audit.log.web;

import org.jspecify.annotations.NullMarked;

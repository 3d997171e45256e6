/**
 * The Merkle tree over a service's events: hashing by RFC 6962, tiles by C2SP tlog-tiles, proofs by RFC 9162, and the leaf that an event becomes.
 *
 * <p>Nothing but the JDK is used here, so that the offline verifier carries it as it is.
 */
@NullMarked
package org.improvementledger.audit.log;

import org.jspecify.annotations.NullMarked;

/**
 * Each service rebuilds the other's log from the published history and cosigns its checkpoints, if and only if it computed the same root itself. What contradicts
 * that is kept as evidence and told.
 *
 * <p>Keys, checkpoints and cosignatures travel as signed notes on one compacted topic. A record's key names its root, so no two contradictory notes ever replace
 * one another.
 */
@NullMarked
package org.improvementledger.audit.witness;

import org.jspecify.annotations.NullMarked;

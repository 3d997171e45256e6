/**
 * What a service signs about its own log, and where everything that was ever signed about either log is kept.
 *
 * <p>A checkpoint is signed only where it continues the last one: a log that was cut short or rewritten gets no further signature.
 */
@NullMarked
package org.improvementledger.audit.checkpoint;

import org.jspecify.annotations.NullMarked;

/** Measured beside its limits and its peers, in one run on one machine: a ratio travels, a figure does not. */
@NullMarked
package org.improvementledger.benchmarks;

import org.jspecify.annotations.NullMarked;

/** Inspections and visits with their judgements and findings, as the inspectorate made them. */
@NullMarked
package org.improvementledger.actionplan.inspection;

import org.jspecify.annotations.NullMarked;

package org.improvementledger.audit.search;

import java.time.LocalDate;
import org.improvementledger.chassis.projection.Key;

/**
 * A financial year that was closed.
 *
 * @param financialYear such as {@code 2018/19}
 */
record ClosedYearRow(@Key String financialYear, LocalDate closedOn) {}

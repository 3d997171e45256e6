package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * What is promised and not yet spent of a budget or an allocation: a narrow row, for spend changes it.
 *
 * @param id of the budget or allocation
 * @param open in pounds
 */
record CommittedRow(@Key UUID id, BigDecimal open) {}

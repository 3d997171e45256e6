package org.improvementledger.money.ledger;

import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * A budget or an allocation, as far as accounts are named after it.
 *
 * @param name "Children's services 2018/19", or the allocation's title
 * @param budgetId its own id where it is a budget
 */
public record PlaceRow(@Key UUID id, String name, String financialYear, UUID budgetId) {}

package org.improvementledger.money.transparency;

import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * Which department a budget's spend is published under.
 *
 * @param id the budget's
 * @param name the service that the budget is for
 */
public record DepartmentRow(@Key UUID id, String name) {}

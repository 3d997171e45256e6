package org.improvementledger.money.transfer;

import org.improvementledger.money.budget.Place;

/** Both places of a transfer. */
public record Sides(Place from, Place to) {}

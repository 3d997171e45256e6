package org.improvementledger.money.transparency;

import org.improvementledger.events.Money;

/**
 * Each individual item of expenditure that exceeds £500 is published, net of recoverable VAT (Local Government Transparency Code 2015, paragraphs 28 and 29): 500.00 is
 * not, 500.01 is. The law sets the figure, so it is no council's configuration.
 */
final class OverThresholdPolicy {

    static final Money THRESHOLD = Money.of("500");

    private OverThresholdPolicy() {}

    static boolean isPublished(Money netAmount) {
        return netAmount.exceeds(THRESHOLD);
    }
}

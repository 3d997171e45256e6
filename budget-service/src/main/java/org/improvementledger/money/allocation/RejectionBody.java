package org.improvementledger.money.allocation;

import org.improvementledger.chassis.web.Text;

/** A rejection as it comes in. */
record RejectionBody(
        @Text(max = RejectionBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;
}

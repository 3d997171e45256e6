package org.improvementledger.money.spend;

import org.improvementledger.chassis.web.Text;

/** Why a line of spend should not have been there, as it comes in. */
record ReversalBody(
        @Text(max = SpendLimits.REASON, lines = true) String reason) {}

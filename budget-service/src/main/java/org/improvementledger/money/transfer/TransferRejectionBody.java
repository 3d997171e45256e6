package org.improvementledger.money.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** The rejection of a transfer as it comes in. */
@Schema(example = """
        {"reason":"The training is needed this year"}""")
public record TransferRejectionBody(
        @Text(max = TransferRejectionBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters of any reason given with a transfer. */
    public static final int LONGEST_REASON = 2_000;
}

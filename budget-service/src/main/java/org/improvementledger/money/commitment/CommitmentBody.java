package org.improvementledger.money.commitment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Money;

/**
 * A commitment as it comes in.
 *
 * @param reference the order or contract, in the finance system's words; one reference is one commitment of the allocation
 * @param on the day it was promised
 */
@Schema(example = """
        {"reference":"PO-2231","supplier":"Harbour Training","on":"2019-05-02",
         "amount":{"amount":"5000.00","currency":"GBP"}}""")
record CommitmentBody(
        @Text(max = CommitmentBody.LONGEST_REFERENCE) String reference,
        @Text(max = CommitmentBody.LONGEST_SUPPLIER) String supplier,
        @NotNull @PastOrPresent LocalDate on,
        @NotNull @Valid MoneyBody amount) {

    /** Characters. */
    static final int LONGEST_REFERENCE = 100;

    static final int LONGEST_SUPPLIER = 200;

    RecordCommitment command(UUID allocationId) {
        return RecordCommitment.of(allocationId, reference, supplier, on, Money.of(amount.pounds()));
    }
}

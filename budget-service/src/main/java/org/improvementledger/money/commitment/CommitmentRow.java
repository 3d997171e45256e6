package org.improvementledger.money.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.CommitmentRecorded;

/**
 * A commitment as it stands. Amounts are in pounds.
 *
 * @param spent against it, without what was reversed
 * @param open what is still to be spent: never below nothing, and nothing once it was released
 * @param recordedBy opaque id of who recorded it
 * @param version sequence number of the commitment's last event; spend does not change it
 */
public record CommitmentRow(
        @Key UUID id,
        @Indexed UUID allocationId,
        @Indexed UUID budgetId,
        String reference,
        String supplier,
        LocalDate committedOn,
        BigDecimal amount,
        BigDecimal spent,
        BigDecimal open,
        boolean released,
        String recordedBy,
        Instant recordedAt,
        long version) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    public static CommitmentRow recorded(CommitmentRecorded event, String actor, Instant recordedAt, long version) {
        BigDecimal amount = event.amount().amount();
        return new CommitmentRow(
                event.commitmentId(),
                event.allocationId(),
                event.budgetId(),
                event.reference(),
                event.supplier(),
                event.committedOn(),
                amount,
                NOTHING,
                amount,
                false,
                actor,
                recordedAt,
                version);
    }

    /** @param sum spent now; below nothing where spend was reversed */
    public CommitmentRow withSpent(BigDecimal sum) {
        return with(spent.add(sum), released, version);
    }

    public CommitmentRow released(long at) {
        return with(spent, true, at);
    }

    private CommitmentRow with(BigDecimal nowSpent, boolean nowReleased, long at) {
        return new CommitmentRow(
                id,
                allocationId,
                budgetId,
                reference,
                supplier,
                committedOn,
                amount,
                nowSpent,
                nowReleased ? NOTHING : amount.subtract(nowSpent).max(NOTHING),
                nowReleased,
                recordedBy,
                recordedAt,
                at);
    }
}

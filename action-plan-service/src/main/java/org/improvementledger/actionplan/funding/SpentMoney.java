package org.improvementledger.actionplan.funding;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.jspecify.annotations.Nullable;

/**
 * What commitments, spend and forecasts do to an allocation, as the budget service counts them. A part of {@link
 * FundingProjection}. Sums are in pounds; below zero they undo.
 */
final class SpentMoney {

    private final PublishedEvent event;
    private final Rows rows;

    SpentMoney(PublishedEvent event, Rows rows) {
        this.event = event;
        this.rows = rows;
    }

    void recorded(CommitmentRecorded commitment) {
        rows.put(CommitmentRow.recorded(commitment));
        rows.put(new CommitmentReferenceRow(
                CommitmentReferenceRow.idOf(commitment.allocationId(), commitment.reference()),
                commitment.commitmentId()));
        rows.put(of(commitment.allocationId()).committed(commitment.amount().amount(), event));
    }

    void released(CommitmentReleased release) {
        change(
                commitment(release.commitmentId()),
                commitment(release.commitmentId()).release());
    }

    /** @param reference of the commitment that it was spent against, whose open rest it lowers; null for none */
    void spent(UUID allocationId, @Nullable String reference, BigDecimal change) {
        rows.put(of(allocationId).spent(change, event));
        if (reference != null) {
            CommitmentReferenceRow known = Objects.requireNonNull(
                    rows.find(CommitmentReferenceRow.class, CommitmentReferenceRow.idOf(allocationId, reference)),
                    "The commitment was never recorded");
            CommitmentRow before = commitment(known.commitmentId());
            change(before, before.spent(change));
        }
    }

    void forecast(UUID allocationId, BigDecimal outturn) {
        rows.put(of(allocationId).forecast(outturn, event));
    }

    private void change(CommitmentRow before, CommitmentRow after) {
        rows.put(after);
        rows.put(of(before.allocationId()).committed(after.open().subtract(before.open()), event));
    }

    private AllocationMoneyRow of(UUID allocationId) {
        AllocationMoneyRow known = rows.find(AllocationMoneyRow.class, allocationId);
        return known == null ? AllocationMoneyRow.none(allocationId, event) : known;
    }

    private CommitmentRow commitment(UUID id) {
        return Objects.requireNonNull(rows.find(CommitmentRow.class, id), "The commitment was never recorded");
    }
}

package org.improvementledger.audit.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.audit.search.EventSamples;
import org.improvementledger.audit.search.RowsInMemory;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.CompletionVerified;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.MeetingArranged;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingHeld;
import org.junit.jupiter.api.Test;

/** Who did which duty, and when board and inspectors came; and what counts as bunched, on both sides of its edge. */
class QuestionsProjectionTest {

    private final QuestionsProjection projection = new QuestionsProjection("budget");

    private final RowsInMemory rows = new RowsInMemory();

    private long position;

    @Test
    void onePersonWhoProposesAndApprovesIsSeen() throws IOException {
        UUID allocation = EventSamples.of(AllocationProposed.class).allocationId();
        happens("one", EventSamples.of(AllocationProposed.class));
        assertThat(duties(allocation).same()).isFalse();
        happens("other", EventSamples.of(AllocationApproved.class));
        assertThat(duties(allocation).same()).isFalse();
        assertThat(duties(allocation).decidedAt()).isEqualTo(1);
        happens("one", EventSamples.of(AllocationApproved.class));
        assertThat(duties(allocation).same()).isTrue();
        assertThat(rows.find(DutyRow.class, DutyRow.idOf("one", Duty.APPROVES))).isNotNull();
    }

    @Test
    void whoCorrectsAProposalShapesItAndWhoCorrectsWhatIsDecidedDoesNot() throws IOException {
        AllocationCorrected correction = EventSamples.of(AllocationCorrected.class);
        UUID allocation = correction.allocationId();
        happens("one", correction);
        happens("two", correction);
        assertThat(duties(allocation).asking()).containsExactly("one", "two");
        AllocationApproved golden = EventSamples.of(AllocationApproved.class);
        happens(
                "three",
                new AllocationApproved(
                        golden.budgetId(),
                        allocation,
                        golden.amount(),
                        golden.effectiveOn(),
                        golden.capacity(),
                        golden.decision(),
                        golden.authority()));
        happens("three", correction);
        assertThat(duties(allocation).same()).isFalse();
    }

    @Test
    void whoShowsAndVerifiesIsSeen() throws IOException {
        EvidenceAttached evidence = EventSamples.of(EvidenceAttached.class);
        CompletionVerified verified = EventSamples.of(CompletionVerified.class);
        happens("lead", evidence);
        happens("lead", new CompletionVerified(evidence.actionId(), verified.verifiedOn(), null));
        assertThat(duties(evidence.actionId()).same()).isTrue();
    }

    @Test
    void aMeetingMovesToTheDayItWasHeldAndACancelledOneIsNone() throws IOException {
        MeetingArranged arranged = EventSamples.of(MeetingArranged.class);
        MeetingHeld held = EventSamples.of(MeetingHeld.class);
        happens("chair", arranged);
        happens("chair", new MeetingHeld(arranged.meetingId(), held.heldOn(), held.attendance()));
        assertThat(Objects.requireNonNull(rows.find(OccasionRow.class, arranged.meetingId()))
                        .on())
                .isEqualTo(held.heldOn());
        happens("chair", new MeetingCancelled(arranged.meetingId(), "Nobody could come"));
        assertThat(rows.find(OccasionRow.class, arranged.meetingId())).isNull();
        InspectionRecorded visit = EventSamples.of(InspectionRecorded.class);
        happens("lead", visit);
        assertThat(Objects.requireNonNull(rows.find(OccasionRow.class, visit.inspectionId()))
                        .visit())
                .isTrue();
    }

    @Test
    void tenEntriesAndTwiceTheUsualAreBunched() {
        BunchingSettings usual = new BunchingSettings(7, 10, 2);
        assertThat(usual.isBunched(10, 40)).as("five in a usual week").isTrue();
        assertThat(usual.isBunched(10, 41)).isFalse();
        assertThat(usual.isBunched(9, 0)).isFalse();
        assertThat(usual.isBunched(10, 0)).isTrue();
    }

    private ItemDutiesRow duties(UUID item) {
        return Objects.requireNonNull(rows.find(ItemDutiesRow.class, item));
    }

    private void happens(String actor, DomainEvent event) {
        projection.project(
                new PublishedEvent(
                        "budget",
                        position++,
                        UUID.randomUUID(),
                        "budget.any",
                        "1",
                        event.aggregateId(),
                        0,
                        actor,
                        null,
                        "correlation",
                        null,
                        Instant.parse("2026-11-02T09:00:00Z"),
                        new byte[0],
                        (type, revision, bytes) -> event),
                rows);
    }
}

package org.improvementledger.money.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.PostingFakes.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.Money;
import org.improvementledger.money.PostingFakes;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final LocalDate DAY = LocalDate.of(2018, 10, 1);
    private static final RecordCommitment COMMIT =
            RecordCommitment.of(PostingFakes.ALLOCATION, "PO-20188", "Harbour Training", DAY, Money.of("6000"));
    private static final CommitmentRecorded COMMITTED = COMMIT.done(PostingFakes.BUDGET);
    private static final ReleaseCommitment RELEASE = new ReleaseCommitment(COMMIT.commitmentId(), "Course cancelled");
    private static final CommitmentReleased RELEASED = new CommitmentReleased(
            COMMIT.commitmentId(), PostingFakes.BUDGET, PostingFakes.ALLOCATION, "Course cancelled");

    private final PostingFakes fakes = new PostingFakes();

    private TestExecutor<Commitment> given(Object... events) {
        AggregateTestFixture<Commitment> fixture = new AggregateTestFixture<>(Commitment.class);
        fixture.registerInjectableResource(fakes);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    @Test
    void moneyIsPromisedOutOfAnApprovedAllocation() {
        given().when(COMMIT).expectEvents(COMMITTED);
    }

    @Test
    void theSameAgainChangesNothing() {
        given(COMMITTED).when(COMMIT).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void theSameReferenceForSomethingElseIsRefused() {
        RecordCommitment other =
                RecordCommitment.of(PostingFakes.ALLOCATION, "PO-20188", "Harbour Training", DAY, Money.of("6000.01"));
        assertThat(other.commitmentId()).isEqualTo(COMMIT.commitmentId());
        given(COMMITTED)
                .when(other)
                .expectException(RuleRefusedException.class)
                .expectExceptionMessage(
                        "There is a different commitment with the reference PO-20188 on this allocation already.");
    }

    @Test
    void theSameReferenceOnAnotherAllocationIsAnotherCommitment() {
        assertThat(CommitmentId.of(UUID.randomUUID(), "PO-20188")).isNotEqualTo(COMMIT.commitmentId());
    }

    @Test
    void nothingIsPromisedBeforeTheAllocationIsApproved() {
        fakes.notApproved();
        given().when(COMMIT).expectException(refused("not-approved"));
    }

    @Test
    void nothingIsPromisedOutOfAClosedBudget() {
        fakes.budgetClosed();
        given().when(COMMIT).expectException(refused("budget-closed"));
    }

    @Test
    void nothingIsPromisedInAClosedYearNotEvenWhatWasAuthorisedAsSpend() {
        fakes.yearClosed("PO-20188");
        given().when(COMMIT).expectException(refused("year-closed"));
    }

    @Test
    void anUnknownAllocationIsNotFound() {
        given().when(RecordCommitment.of(UUID.randomUUID(), "PO-20188", "Harbour Training", DAY, Money.of("1")))
                .expectException(NotFoundException.class);
    }

    @Test
    void whatIsOpenIsReleasedOnce() {
        given(COMMITTED).when(RELEASE).expectEvents(RELEASED);
        given(COMMITTED, RELEASED).when(RELEASE).expectNoEvents();
        given(COMMITTED, RELEASED)
                .when(new ReleaseCommitment(COMMIT.commitmentId(), "Another reason"))
                .expectException(refused("already-released"));
    }

    @Test
    void nothingIsReleasedInAClosedYearOrBudget() {
        fakes.budgetClosed();
        given(COMMITTED).when(RELEASE).expectException(refused("budget-closed"));
        fakes.yearClosed();
        given(COMMITTED).when(RELEASE).expectException(refused("year-closed"));
    }
}

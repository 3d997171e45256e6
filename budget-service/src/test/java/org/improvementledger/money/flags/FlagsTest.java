package org.improvementledger.money.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.improvementledger.money.flags.FlagHistory.DAY;
import static org.improvementledger.money.flags.FlagHistory.YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
import org.improvementledger.events.VirementApproved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on both sides of its edge, and the flags that go when their reason goes. */
class FlagsTest {

    private final FlagHistory history = new FlagHistory();

    @ParameterizedTest
    @CsvSource({"30, false", "31, true"})
    void moreThanThirtyDaysBeforeItWasRecordedIsBackdated(int days, boolean flagged) {
        UUID allocation = history.approved(DAY, "100");
        UUID spend = history.spent(DAY.plusDays(days), allocation, DAY, "1.00");
        if (flagged) {
            assertThat(history.flags(FlagRule.BACKDATED)).singleElement().satisfies(flag -> {
                assertThat(flag.itemKind()).isEqualTo(ItemKind.SPEND);
                assertThat(flag.itemId()).isEqualTo(spend);
                assertThat(flag.concerns()).containsExactly(spend, allocation, history.budget);
                assertThat(flag.finding())
                        .isEqualTo("It takes effect on 3 June 2019 and was recorded on 4 July 2019, 31 days later.");
                assertThat(flag.financialYear()).isEqualTo("2019/20");
            });
        } else {
            assertThat(history.flags(FlagRule.BACKDATED)).isEmpty();
        }
    }

    @Test
    void aDayIsADayInEngland() {
        LocalDate effective = DAY.minusDays(31);
        // Half past eleven at night, Greenwich: half past midnight of the next day, in England in summer.
        history.tell(Instant.parse("2019-06-02T23:30:00Z"), "finance-officer", allocation(effective));
        assertThat(history.flags(FlagRule.BACKDATED)).hasSize(1);
        history.tell(Instant.parse("2019-06-02T22:30:00Z"), "finance-officer", allocation(effective));
        assertThat(history.flags(FlagRule.BACKDATED)).hasSize(1);
    }

    @Test
    void proposalAndApprovalOfOneAllocationAreTwoEntriesOfOneFlag() {
        UUID id = UUID.randomUUID();
        history.tell(DAY, allocation(id, DAY.minusDays(40)));
        history.tell(
                DAY.plusDays(1),
                "cabinet",
                new AllocationApproved(
                        history.budget,
                        id,
                        Money.of("1"),
                        DAY.minusDays(40),
                        Capacity.CABINET,
                        FlagHistory.decided(DAY),
                        null));
        assertThat(history.flags(FlagRule.BACKDATED)).singleElement().satisfies(flag -> assertThat(flag.entries())
                .extracting(FlagEntry::position)
                .containsExactly(1L, 2L));
    }

    @ParameterizedTest
    @CsvSource({"2019-07-10, false", "2019-07-11, true"})
    void afterItsPeriodHasClosedItIsLate(LocalDate recorded, boolean flagged) {
        UUID allocation = history.approved(DAY, "100");
        history.spent(recorded, allocation, LocalDate.of(2019, 6, 30), "1.00");
        assertThat(history.flags(FlagRule.LATE)).hasSize(flagged ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2019-07-10, false", "2019-07-11, true"})
    void aForecastIsLateAfterThePeriodItSpeaksIn(LocalDate recorded, boolean flagged) {
        UUID allocation = history.approved(DAY, "100");
        history.tell(
                recorded,
                new ForecastMade(history.budget, allocation, UUID.randomUUID(), new Period(3), Money.of("90"), "Slow"));
        assertThat(history.flags(FlagRule.LATE)).hasSize(flagged ? 1 : 0);
    }

    @Test
    void aCommitmentIsLateAsSpendIs() {
        UUID allocation = history.approved(DAY, "100");
        history.tell(
                LocalDate.of(2019, 7, 11),
                new CommitmentRecorded(
                        UUID.randomUUID(), history.budget, allocation, "PO-1", "Fostering Ltd", DAY, Money.of("9")));
        assertThat(history.flags(FlagRule.LATE))
                .singleElement()
                .satisfies(flag -> assertThat(flag.concerns().get(1)).isEqualTo(allocation));
    }

    @Test
    void whatComesAfterTheYearsCloseIsToldByThatAlone() {
        UUID allocation = history.approved(DAY, "100");
        UUID spend = history.spent(DAY, allocation, DAY, "9");
        LocalDate close = LocalDate.of(2020, 5, 1);
        history.spent(close, allocation, YEAR.lastDay(), "1");
        assertThat(history.flags(FlagRule.AFTER_YEAR_CLOSED))
                .as("late, but before the close")
                .isEmpty();
        assertThat(history.flags(FlagRule.LATE)).hasSize(1);

        history.tell(close, new FinancialYearClosed(UUID.randomUUID(), YEAR, close, "Accounts are drawn up"));
        history.spent(close, allocation, YEAR.lastDay(), new Period(Period.ADJUSTMENTS), "1");
        history.reversed(close, spend, allocation, "9");
        assertThat(history.flags(FlagRule.AFTER_YEAR_CLOSED)).hasSize(2);
        assertThat(history.flags(FlagRule.LATE)).hasSize(1);
    }

    @Test
    void overspendIsFlaggedFromThePennyThatTipsItUntilItIsMadeGood() {
        UUID allocation = history.approved(DAY, "100.00");
        UUID first = history.spent(DAY, allocation, DAY, "100.00");
        assertThat(history.flags(FlagRule.OVERSPEND)).as("the last penny").isEmpty();
        UUID penny = history.spent(DAY, allocation, DAY, "0.01");
        assertThat(history.flags(FlagRule.OVERSPEND)).singleElement().satisfies(flag -> {
            assertThat(flag.itemId()).isEqualTo(allocation);
            assertThat(flag.amount()).isEqualTo("0.01");
            assertThat(flag.finding()).isEqualTo("£100.01 is spent and £100.00 is approved: £0.01 too much.");
            assertThat(flag.entries()).extracting(FlagEntry::position).containsExactly(2L, 4L);
        });
        history.spent(DAY, allocation, DAY, "5.00");
        assertThat(history.flags(FlagRule.OVERSPEND)).singleElement().satisfies(flag -> assertThat(flag.entries())
                .extracting(FlagEntry::position)
                .containsExactly(2L, 4L, 5L));
        history.reversed(DAY, penny, allocation, "0.01");
        assertThat(history.flags(FlagRule.OVERSPEND)).hasSize(1);
        history.reversed(DAY, first, allocation, "100.00");
        assertThat(history.flags(FlagRule.OVERSPEND)).isEmpty();
    }

    @Test
    void releasesCorrectionsAndVirementsChangeWhatMayBeSpent() {
        UUID allocation = history.approved(DAY, "100.00");
        UUID giver = history.approved(DAY, "50.00");
        history.spent(DAY, allocation, DAY, "90.00");
        history.tell(DAY, released(allocation, "10.00"));
        assertThat(history.flags(FlagRule.OVERSPEND)).isEmpty();
        history.tell(DAY, released(allocation, "0.01"));
        assertThat(history.flags(FlagRule.OVERSPEND)).hasSize(1);

        MoneyPlace from = new MoneyPlace(history.budget, giver);
        MoneyPlace to = new MoneyPlace(history.budget, allocation);
        UUID virement = history.virement(DAY, from, to, "20.00");
        assertThat(history.flags(FlagRule.OVERSPEND)).as("nothing moved yet").hasSize(1);
        history.tell(
                DAY,
                "cabinet",
                new VirementApproved(
                        virement,
                        from,
                        to,
                        Money.of("20.00"),
                        Capacity.CABINET,
                        FlagHistory.decided(DAY),
                        new Authority(1, null, false)));
        assertThat(history.flags(FlagRule.OVERSPEND)).isEmpty();

        history.tell(DAY, corrected(allocation, "90.00"));
        assertThat(history.flags(FlagRule.OVERSPEND))
                .as("corrected to what is spent, whatever was released and moved before")
                .isEmpty();
        history.tell(DAY, corrected(allocation, "89.99"));
        assertThat(history.flags(FlagRule.OVERSPEND)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"95000.00, 100000.00, false", "95000.01, 100000.00, true", "100000.00, 100000.00, true"})
    void anApprovalAboveNinetyFivePerCentOfItsLimitIsCloseToIt(String pounds, String limit, boolean flagged) {
        UUID allocation = history.proposed(DAY, pounds);
        history.approve(DAY, allocation, pounds, new Authority(1, Money.of(limit), false));
        assertThat(history.flags(FlagRule.NEAR_LIMIT)).hasSize(flagged ? 1 : 0);
    }

    @Test
    void nothingIsCloseToALimitThatIsNone() {
        UUID allocation = history.proposed(DAY, "99000000");
        history.approve(DAY, allocation, "99000000", new Authority(1, null, true));
        UUID older = history.proposed(DAY, "24999");
        history.approve(DAY, older, "24999", null);
        assertThat(history.flags(FlagRule.NEAR_LIMIT)).isEmpty();
    }

    @Test
    void aCarryForwardIsHeldAgainstItsLimitAndIsNotLateForItsYear() {
        UUID next = UUID.randomUUID();
        history.set(next);
        LocalDate day = LocalDate.of(2020, 6, 1);
        history.tell(day, new FinancialYearClosed(UUID.randomUUID(), YEAR, day, "Accounts are drawn up"));
        history.tell(
                day,
                "cabinet",
                new CarryForwardApproved(
                        UUID.randomUUID(),
                        history.budget,
                        next,
                        Money.of("96.00"),
                        Capacity.DIRECTOR,
                        FlagHistory.decided(day),
                        new Authority(1, Money.of("100.00"), false)));
        assertThat(history.flags(FlagRule.NEAR_LIMIT)).hasSize(1);
        assertThat(history.flags(FlagRule.AFTER_YEAR_CLOSED)).isEmpty();
        assertThat(history.flags(FlagRule.LATE)).isEmpty();
    }

    @Test
    void linksAreKeptForTheComparisonWithThePlan() {
        UUID allocation = history.approved(DAY, "100");
        UUID action = UUID.randomUUID();
        history.linked(DAY, allocation, action);
        assertThat(history.allocations()).singleElement().satisfies(row -> {
            assertThat(row.actionIds()).containsExactly(action);
            assertThat(row.isApproved()).isTrue();
        });
        history.tell(DAY, new ActionUnlinked(history.budget, allocation, action, "Paid by a grant"));
        assertThat(history.allocations().getFirst().actionIds()).isEmpty();
    }

    @Test
    void whatHasNoBeginningIsRefusedSoThatItsLineIsParked() {
        assertThatThrownBy(() -> history.tell(DAY, released(UUID.randomUUID(), "1")))
                .hasMessage("The allocation was never proposed");
        history.tell(DAY, allocation(DAY));
        assertThat(history.allocations()).hasSize(1);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new FlagSettings(-1, 10, 95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FlagSettings(30, -1, 95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FlagSettings(30, 10, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new FlagSettings(0, 0, 100)).isNotNull();
    }

    @Test
    void anotherThresholdIsAnotherDefinitionSoThatAllIsWorkedOutAgain() {
        int revision = new FlagProjection(new FlagSettings(30, 10, 95), FlagHistory.DELEGATION).revision();
        assertThat(new FlagProjection(new FlagSettings(30, 10, 95), FlagHistory.DELEGATION).revision())
                .as("the same thresholds, also after a restart: nothing is told by identity")
                .isEqualTo(revision);
        assertThat(new FlagProjection(new FlagSettings(31, 10, 95), FlagHistory.DELEGATION).revision())
                .isNotEqualTo(revision);
    }

    private AllocationCorrected corrected(UUID allocation, String pounds) {
        return new AllocationCorrected(
                history.budget,
                allocation,
                UUID.randomUUID(),
                null,
                null,
                Money.of(pounds),
                null,
                null,
                null,
                "Typed wrongly");
    }

    private AllocationReleased released(UUID allocation, String pounds) {
        return new AllocationReleased(
                history.budget, allocation, UUID.randomUUID(), Money.of(pounds), "Not needed", DAY);
    }

    private AllocationProposed allocation(LocalDate effectiveOn) {
        return allocation(UUID.randomUUID(), effectiveOn);
    }

    private AllocationProposed allocation(UUID id, LocalDate effectiveOn) {
        return new AllocationProposed(
                history.budget,
                id,
                "Training",
                "Purpose " + id,
                Money.of("1"),
                "CS-1",
                "Assessment",
                effectiveOn,
                List.of());
    }
}

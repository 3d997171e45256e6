package org.improvementledger.audit.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementApproved;
import org.jspecify.annotations.Nullable;

/** Which times of an event are striking, by what was recorded before it. The rules are those of the money's flags. */
final class EntryFlags {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final FlagThresholds thresholds;

    EntryFlags(FlagThresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** In the order of {@link EntryFlag}; empty where there is nothing to tell. */
    List<EntryFlag> of(PublishedEvent event, DomainEvent happened, Rows rows) {
        LocalDate recordedOn = LocalDate.ofInstant(event.recordedAt(), ENGLAND);
        List<EntryFlag> flags = new ArrayList<>();
        LocalDate effectiveOn = happened.effectiveDate();
        if (effectiveOn != null && ChronoUnit.DAYS.between(effectiveOn, recordedOn) > thresholds.backdatedAfterDays()) {
            flags.add(EntryFlag.BACKDATED);
        }
        if (happened instanceof BudgetServiceEvent ofMoney && isPosting(ofMoney)) {
            String year = year(ofMoney, rows);
            LocalDate lastDay = periodsLastDay(ofMoney, effectiveOn, year);
            if (year != null && rows.find(ClosedYearRow.class, year) != null) {
                flags.add(EntryFlag.AFTER_CLOSE);
            } else if (lastDay != null && recordedOn.isAfter(lastDay.plusDays(thresholds.periodClosesAfterDays()))) {
                flags.add(EntryFlag.LATE);
            }
        }
        return flags;
    }

    /** Remembers what later events are judged by. */
    static void remember(DomainEvent happened, Rows rows) {
        if (happened instanceof BudgetSet set) {
            rows.put(new BudgetYearRow(set.budgetId(), set.financialYear().label()));
        } else if (happened instanceof FinancialYearClosed closed) {
            rows.put(new ClosedYearRow(closed.financialYear().label(), closed.closedOn()));
        }
    }

    /** What changes a year's figures. A decision against money changes none, and the sides of a transfer are told by its approval. */
    private static boolean isPosting(BudgetServiceEvent happened) {
        return switch (happened) {
            case AllocationRejected _, AllocationWithdrawn _, BudgetClosed _, MoneyMovedIn _, MoneyMovedOut _ -> false;
            case BudgetEvent money -> money.effectiveDate() != null || money instanceof ForecastMade;
            default -> budgetOf(happened) != null;
        };
    }

    private static @Nullable String year(BudgetServiceEvent happened, Rows rows) {
        if (happened instanceof BudgetSet set) {
            return set.financialYear().label();
        }
        UUID budget = budgetOf(happened);
        BudgetYearRow known = budget == null ? null : rows.find(BudgetYearRow.class, budget);
        return known == null ? null : known.financialYear();
    }

    private static @Nullable UUID budgetOf(BudgetServiceEvent happened) {
        return switch (happened) {
            case BudgetEvent money -> money.budgetId();
            case SpendRecorded spend -> spend.budgetId();
            case SpendReversed spend -> spend.budgetId();
            case CommitmentRecorded commitment -> commitment.budgetId();
            case CommitmentReleased commitment -> commitment.budgetId();
            case VirementApproved virement -> virement.from().budgetId();
            default -> null;
        };
    }

    /** Spend and forecasts name their period; for the rest it is the month that the effective date falls in. */
    private static @Nullable LocalDate periodsLastDay(
            BudgetServiceEvent happened, @Nullable LocalDate effectiveOn, @Nullable String year) {
        Period named = happened instanceof SpendRecorded spend
                ? spend.period()
                : happened instanceof ForecastMade forecast ? forecast.period() : null;
        if (named != null && year != null) {
            return named.lastDay(FinancialYear.of(year));
        }
        return effectiveOn == null ? null : effectiveOn.withDayOfMonth(effectiveOn.lengthOfMonth());
    }
}

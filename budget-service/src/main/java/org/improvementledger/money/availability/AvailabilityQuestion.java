package org.improvementledger.money.availability;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.improvementledger.audit.questions.Answer;
import org.improvementledger.audit.questions.Answer.Cell;
import org.improvementledger.audit.questions.Answer.Line;
import org.improvementledger.audit.questions.Asked;
import org.improvementledger.audit.questions.Question;
import org.improvementledger.audit.questions.QuestionKind;
import org.improvementledger.audit.questions.Told;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryFilter;
import org.improvementledger.audit.search.EntryPage;
import org.improvementledger.audit.search.EntryPlace;
import org.improvementledger.audit.search.EntryView;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.money.allocation.Allocations;
import org.improvementledger.money.budget.BudgetRow;
import org.springframework.stereotype.Component;

/**
 * The figures of the giving side as of the position before the approval and as of the approval itself: the same rows by version that its page shows, so that the two
 * cannot disagree. An allocation takes from what is not allocated; a virement out of an allocation takes from what that has left to spend.
 */
@Component
class AvailabilityQuestion implements Question {

    private static final List<String> APPROVALS =
            Told.types(List.of(AllocationApproved.class, VirementApproved.class, CarryForwardApproved.class));

    private static final List<String> COLUMNS =
            List.of("Approval", "There was before", "It took", "There was after", "Was it there?");

    private final Told told;
    private final MoneyFormat money;
    private final ReadModel<BudgetRow> budgets;
    private final Allocations allocations;

    AvailabilityQuestion(Told told, MoneyFormat money, ReadModels readModels, Allocations allocations) {
        this.told = told;
        this.money = money;
        this.budgets = readModels.of(BudgetRow.class);
        this.allocations = allocations;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.AVAILABILITY;
    }

    @Override
    public Answer answer(Asked asked, Moment moment) {
        EntryFilter filter = EntryFilter.of(APPROVALS, asked.item(), null).saying(asked.searchWords());
        List<String> sentences = asked.item() == null
                ? List.of("Before is immediately before: the position of the record that comes before the approval.")
                : sentence(filter, moment);
        return told.list(
                asked,
                filter,
                moment,
                COLUMNS,
                sentences,
                asked.item() == null ? "No approval fits." : "Nothing about this was approved yet.",
                (entry, view) -> line(entry, view, moment));
    }

    /** Told in full where it is about one approval. */
    private List<String> sentence(EntryFilter filter, Moment moment) {
        EntryPage found = told.entries().search(filter, moment, EntryPlace.BEGINNING, true, 2);
        if (found.entries().size() != 1) {
            return List.of();
        }
        Entry entry = found.entries().getFirst();
        return taking(entry)
                .flatMap(taking -> before(taking, entry).map(had -> List.of(told(taking, had, moment))))
                .orElse(List.of());
    }

    private String told(Taking taking, Figures had, Moment moment) {
        String giver = told.name(taking.allocationId() == null ? taking.budgetId() : taking.allocationId(), moment);
        BigDecimal amount = taking.amount().amount();
        String verdict = had.free().compareTo(amount) >= 0 ? "The money was there." : "The money was not there.";
        return "%s Immediately before the approval “%s” had %s %s; the approval took %s and left %s."
                .formatted(
                        verdict,
                        giver,
                        money.of(had.free()),
                        taking.allocationId() == null ? "that was not allocated" : "left to spend",
                        money.of(amount),
                        money.of(had.free().subtract(amount)));
    }

    /**
     * What the giving side had.
     *
     * @param whole all of it, in pounds
     * @param free what could still be given, in pounds
     */
    private record Figures(BigDecimal whole, BigDecimal free) {}

    private Line line(Entry entry, EntryView view, Moment moment) {
        Taking taking = taking(entry).orElse(null);
        Figures before = taking == null ? null : before(taking, entry).orElse(null);
        Figures after = taking == null ? null : at(taking, entry.position()).orElse(null);
        if (taking == null || before == null || after == null) {
            return Line.of(
                    entry,
                    Told.what(view),
                    Cell.of("Not applied here yet"),
                    Cell.of(null),
                    Cell.of(null),
                    Cell.of(null));
        }
        boolean there = before.free().compareTo(taking.amount().amount()) >= 0;
        return Line.of(
                entry,
                Cell.of(view.sentence())
                        .over("Out of " + giver(taking, moment))
                        .to("/audit/questions/" + kind().code() + "?item=" + taking.item()),
                Cell.of(money.of(before.free())).over("of " + money.of(before.whole())),
                Cell.of(money.of(taking.amount().amount())),
                Cell.of(money.of(after.free())).over("of " + money.of(after.whole())),
                there ? Cell.of("Yes") : Cell.tagged("No"));
    }

    private String giver(Taking taking, Moment moment) {
        String budget = told.name(taking.budgetId(), moment);
        return taking.allocationId() == null ? budget : told.name(taking.allocationId(), moment) + ", " + budget;
    }

    private Optional<Taking> taking(Entry entry) {
        return told.views().event(entry).flatMap(Taking::of);
    }

    private Optional<Figures> before(Taking taking, Entry entry) {
        return at(taking, entry.position() - 1);
    }

    private Optional<Figures> at(Taking taking, long position) {
        if (taking.allocationId() != null) {
            return allocations
                    .figures(taking.allocationId(), position)
                    .map(row -> new Figures(row.approved(), row.available()));
        }
        return budgets.find(taking.budgetId(), position)
                .map(Versioned::row)
                .map(row -> new Figures(row.current(), row.unallocated()));
    }
}

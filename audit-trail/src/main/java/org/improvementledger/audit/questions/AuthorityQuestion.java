package org.improvementledger.audit.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.audit.questions.Answer.Cell;
import org.improvementledger.audit.questions.Answer.Line;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryFilter;
import org.improvementledger.audit.search.EntryView;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEmbedded;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.Authority;
import org.improvementledger.events.BoardDecided;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CompletionVerified;
import org.improvementledger.events.Decision;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.RatingAgreed;
import org.improvementledger.events.VirementApproved;
import org.jspecify.annotations.Nullable;

/** The first question: each decision, who took it, in what capacity, and which limit was in force. */
final class AuthorityQuestion implements Question {

    static final List<String> DECISIONS = Told.types(List.of(
            BudgetSet.class,
            BudgetIncreased.class,
            BudgetReduced.class,
            AllocationApproved.class,
            VirementApproved.class,
            CarryForwardApproved.class,
            PlanAgreed.class,
            CompletionVerified.class,
            ActionClosed.class,
            ActionEmbedded.class,
            RatingAgreed.class,
            BoardDecided.class));

    private final Told told;
    private final MoneyFormat money;

    AuthorityQuestion(Told told, MoneyFormat money) {
        this.told = told;
        this.money = money;
    }

    /**
     * What a decision rested on.
     *
     * @param item what it was about
     * @param from what the money comes out of; null where none does
     * @param decision null where the event names none
     * @param authority null where no scheme of delegation applies
     */
    private record Decided(
            UUID item,
            @Nullable UUID from,
            @Nullable Decision decision,
            @Nullable Authority authority) {

        static Decided of(DomainEvent event) {
            return switch (event) {
                case AllocationApproved e -> new Decided(e.allocationId(), e.budgetId(), e.decision(), e.authority());
                case VirementApproved e ->
                    new Decided(e.virementId(), e.from().budgetId(), e.decision(), e.authority());
                case CarryForwardApproved e ->
                    new Decided(e.carryForwardId(), e.fromBudgetId(), e.decision(), e.authority());
                case BudgetSet e -> new Decided(e.budgetId(), null, e.decision(), null);
                case BudgetIncreased e -> new Decided(e.budgetId(), null, e.decision(), null);
                case BudgetReduced e -> new Decided(e.budgetId(), null, e.decision(), null);
                default -> new Decided(event.aggregateId(), null, null, null);
            };
        }
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.AUTHORITY;
    }

    @Override
    public Answer answer(Asked asked, Moment moment) {
        EntryFilter filter = EntryFilter.of(DECISIONS, asked.item(), null).saying(asked.searchWords());
        long decisions = told.entries().count(filter, moment);
        return told.list(
                asked,
                filter,
                moment,
                List.of("What was decided", "Who", "Decision", "Limit in force"),
                decisions == 0 ? List.of() : List.of(sentence(decisions, asked)),
                asked.item() == null ? "No decision fits." : "Nothing about this was decided yet.",
                (entry, view) -> line(entry, view, moment));
    }

    private static String sentence(long decisions, Asked asked) {
        String about = asked.item() == null ? "" : " about it";
        return decisions == 1
                ? "One decision" + about + " was recorded."
                : "%,d decisions%s were recorded; the newest stands first.".formatted(decisions, about);
    }

    private Line line(Entry entry, EntryView view, Moment moment) {
        Decided decided = told.views().event(entry).map(Decided::of).orElse(null);
        if (decided == null) {
            return Line.of(entry, Told.what(view), Told.who(view), Cell.of(null), Cell.of(null));
        }
        String from = decided.from() == null ? view.serviceName() : "Out of " + told.name(decided.from(), moment);
        return Line.of(
                entry,
                Cell.of(view.sentence())
                        .over(from)
                        .to("/audit/questions/" + QuestionKind.AUTHORITY.code() + "?item=" + decided.item()),
                who(view),
                decision(decided.decision(), view.effectiveOn()),
                limit(decided.authority()));
    }

    private static Cell who(EntryView view) {
        Cell who = Told.who(view);
        return who.beneath() == null ? who.over("no capacity claimed") : who;
    }

    private Cell decision(@Nullable Decision decision, @Nullable LocalDate effectiveOn) {
        if (decision == null) {
            return Cell.of(effectiveOn == null ? "" : told.when().day(effectiveOn));
        }
        String notice = decision.noticeReference() != null && decision.noticeGivenOn() != null
                ? "; notice %s of %s"
                        .formatted(decision.noticeReference(), told.when().day(decision.noticeGivenOn()))
                : decision.urgencyReason() == null ? "" : "; urgent: " + decision.urgencyReason();
        return Cell.of("%s, %s".formatted(decision.body(), told.when().day(decision.decidedOn())))
                .over(decision.reference() + notice);
    }

    private Cell limit(@Nullable Authority authority) {
        if (authority == null) {
            return Cell.of("None applies");
        }
        String limit = authority.limit() == null
                ? "Without limit"
                : money.of(authority.limit().amount());
        return Cell.of(limit)
                .over("version " + authority.schemeVersion() + " of the scheme"
                        + (authority.keyDecision() ? "; a key decision" : ""));
    }
}

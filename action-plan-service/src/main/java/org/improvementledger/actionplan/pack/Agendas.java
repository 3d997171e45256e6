package org.improvementledger.actionplan.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.actionplan.deadline.DeadlineStanding;
import org.improvementledger.actionplan.funding.FundingSum;
import org.improvementledger.actionplan.overview.ActionLine;
import org.improvementledger.actionplan.overview.Change;
import org.improvementledger.actionplan.overview.ChangeKind;
import org.improvementledger.actionplan.overview.PlanOverview;
import org.improvementledger.actionplan.overview.PriorityLine;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.PlanState;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.events.Rating;
import org.springframework.stereotype.Component;

/** Works an agenda out of what a meeting is about; nobody writes it. */
@Component
class Agendas {

    private final WordFormat words;
    private final TimeFormat when = new TimeFormat();

    Agendas(WordFormat words) {
        this.words = words;
    }

    Agenda of(BoardPapers papers) {
        List<AgendaItem> items = Stream.of(
                        mattersArising(papers),
                        planToAgree(papers.picture().plan().plan()),
                        ratings(papers),
                        inState(papers, ActionState.VERIFIED, AgendaItem.Kind.ACTIONS_TO_CLOSE),
                        inState(papers, ActionState.SUSTAINED, AgendaItem.Kind.HELD_FOR_LONG_ENOUGH),
                        late(papers),
                        changed(papers, AgendaItem.Kind.DATES_MOVED, Set.of(ChangeKind.DUE_DATE)),
                        unevidenced(papers),
                        findings(papers.picture().plan()),
                        changed(
                                papers,
                                AgendaItem.Kind.MEASURES_THAT_MOVED,
                                Set.of(ChangeKind.SIGNAL, ChangeKind.TARGET)),
                        risks(papers),
                        money(papers),
                        deadlines(papers))
                .filter(item -> !item.lines().isEmpty())
                .toList();
        return new Agenda(
                papers.meeting().id(),
                papers.day(),
                papers.comparison().since(),
                papers.comparison().meeting() == null
                        ? null
                        : papers.comparison().meeting().id(),
                items);
    }

    private AgendaItem mattersArising(BoardPapers papers) {
        return AgendaItem.of(
                AgendaItem.Kind.MATTERS_ARISING,
                papers.asked().stream()
                        .map(asked -> new AgendaItem.Line(
                                "%s (%s, due %s%s)"
                                        .formatted(
                                                asked.text(),
                                                asked.owner(),
                                                when.day(asked.dueOn()),
                                                asked.dueOn().isBefore(papers.day()) ? ", overdue" : ""),
                                "/meetings/" + asked.meetingId()))
                        .toList());
    }

    private static AgendaItem planToAgree(PlanRow plan) {
        return AgendaItem.of(
                AgendaItem.Kind.PLAN_TO_AGREE,
                plan.state() == PlanState.DRAFTED
                        ? List.of(new AgendaItem.Line("Version " + plan.planVersion(), "/plans/" + plan.id()))
                        : List.of());
    }

    /** Those that the rules rate otherwise than the board did, and those that are no longer on track and that it never rated. */
    private AgendaItem ratings(BoardPapers papers) {
        return actions(papers, AgendaItem.Kind.RATINGS_TO_AGREE, Agendas::isToBeRated, action -> {
            Rating agreed = action.rating().agreed();
            return action.title() + ": " + words.within(action.rating().computed()) + " by the rules, "
                    + (agreed == null ? "not rated by the board yet" : words.within(agreed) + " by the board");
        });
    }

    private static boolean isToBeRated(ActionLine action) {
        Rating computed = action.rating().computed();
        Rating agreed = action.rating().agreed();
        return computed != null && (agreed == null ? computed.compareTo(Rating.AMBER) >= 0 : agreed != computed);
    }

    private AgendaItem inState(BoardPapers papers, ActionState state, AgendaItem.Kind kind) {
        return actions(papers, kind, action -> action.state() == state, ActionLine::title);
    }

    private AgendaItem late(BoardPapers papers) {
        return AgendaItem.of(
                AgendaItem.Kind.LATE,
                papers.picture().plan().late().stream()
                        .map(action -> line(
                                action,
                                action.title() + ": " + words.count(action.daysLate(), "day", "days") + " late"))
                        .toList());
    }

    private AgendaItem unevidenced(BoardPapers papers) {
        return actions(papers, AgendaItem.Kind.NOT_EVIDENCED, ActionLine::isUnevidenced, ActionLine::title);
    }

    private static AgendaItem findings(PlanOverview.View plan) {
        return AgendaItem.of(
                AgendaItem.Kind.FINDINGS_WITHOUT_ACTION,
                plan.unaddressed().stream()
                        .map(finding -> new AgendaItem.Line(finding.text(), "/findings?openOnly=true"))
                        .toList());
    }

    private AgendaItem changed(BoardPapers papers, AgendaItem.Kind kind, Set<ChangeKind> kinds) {
        return AgendaItem.of(
                kind,
                papers.comparison().changes().stream()
                        .filter(change -> kinds.contains(change.kind()))
                        .map(this::line)
                        .toList());
    }

    private AgendaItem risks(BoardPapers papers) {
        return AgendaItem.of(
                AgendaItem.Kind.RISKS,
                papers.comparison().changes().stream()
                        .filter(change -> change.path().startsWith("/risks/"))
                        .map(this::line)
                        .toList());
    }

    private AgendaItem money(BoardPapers papers) {
        List<AgendaItem.Line> lines = new ArrayList<>();
        for (PriorityLine priority : papers.picture().plan().priorities()) {
            FundingSum funding = priority.funding();
            String page = "/plans/" + papers.meeting().planId() + "/outcomes";
            if (funding.spent().exceeds(funding.approved())) {
                lines.add(new AgendaItem.Line(
                        "%s: %s spent, %s approved".formatted(priority.title(), funding.spent(), funding.approved()),
                        page));
            } else if (funding.forecast() != null && funding.forecast().exceeds(funding.approved())) {
                lines.add(new AgendaItem.Line(
                        "%s: forecast to come to %s, %s approved"
                                .formatted(priority.title(), funding.forecast(), funding.approved()),
                        page));
            }
        }
        return AgendaItem.of(AgendaItem.Kind.MONEY, lines);
    }

    private AgendaItem deadlines(BoardPapers papers) {
        return AgendaItem.of(
                AgendaItem.Kind.DEADLINES,
                papers.deadlines().stream()
                        .filter(deadline -> deadline.standing() != DeadlineStanding.DUE)
                        .map(deadline -> new AgendaItem.Line(
                                "%s, due %s, %s"
                                        .formatted(
                                                words.of(deadline.deadline()),
                                                when.day(deadline.dueOn()),
                                                words.within(deadline.standing())),
                                "/inspections/" + deadline.inspectionId()))
                        .toList());
    }

    private static AgendaItem actions(
            BoardPapers papers,
            AgendaItem.Kind kind,
            Predicate<ActionLine> which,
            Function<ActionLine, String> inWords) {
        return AgendaItem.of(
                kind,
                papers.picture().plan().actions().stream()
                        .filter(which)
                        .map(action -> line(action, inWords.apply(action)))
                        .toList());
    }

    private static AgendaItem.Line line(ActionLine action, String text) {
        return new AgendaItem.Line(text, "/actions/" + action.id());
    }

    private AgendaItem.Line line(Change change) {
        String respect = change.kind() == ChangeKind.ADDED ? "new" : words.within(change.kind());
        String from = change.from().equals(Change.NOTHING) ? "" : " from " + change.from();
        return new AgendaItem.Line(
                change.item() + ": " + respect + from
                        + (change.to().equals(Change.NOTHING) ? "" : " to " + change.to()),
                change.path());
    }
}

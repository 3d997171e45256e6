package org.improvementledger.actionplan.pack;

import java.util.List;
import org.improvementledger.events.Coded;

/**
 * Something that a meeting has to look at.
 *
 * @param why it is on the agenda
 * @param lines what in particular
 */
public record AgendaItem(Kind kind, String title, String why, List<Line> lines) {

    static AgendaItem of(Kind kind, List<Line> lines) {
        return new AgendaItem(kind, kind.title, kind.why, List.copyOf(lines));
    }

    /**
     * What it is about.
     *
     * @param path of its page, from the service's root
     */
    public record Line(String text, String path) {}

    /** In the order of an agenda. */
    public enum Kind implements Coded {
        MATTERS_ARISING("Matters arising", "Earlier meetings asked for it, and it is not done."),
        PLAN_TO_AGREE("The plan to be agreed", "It is drafted and not agreed."),
        RATINGS_TO_AGREE("Ratings to agree", "The rules rate them otherwise than the board last did."),
        ACTIONS_TO_CLOSE("Actions to close", "Their completion is verified; the board closes them."),
        HELD_FOR_LONG_ENOUGH(
                "Actions that have held", "They held for the sustainment period; the board may find them embedded."),
        LATE("What is late", "A date of theirs has gone by."),
        DATES_MOVED("Dates that were moved", "They were rescheduled since the board met before."),
        NOT_EVIDENCED("What is not evidenced", "Something is said to be done, and no file or link shows it."),
        FINDINGS_WITHOUT_ACTION(
                "Findings that no action addresses", "The inspectorate found them, and nobody works on them."),
        MEASURES_THAT_MOVED(
                "Measures that moved", "More than chance shows, or a target changed, since the board met before."),
        RISKS("Risks", "They are new, changed or closed since the board met before."),
        MONEY("Money", "More is spent, or forecast, than is approved."),
        DEADLINES("Deadlines of the inspectorate", "They are due soon or overdue.");

        private final String title;
        private final String why;

        Kind(String title, String why) {
            this.title = title;
            this.why = why;
        }
    }
}

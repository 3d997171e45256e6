package org.improvementledger.actionplan.pack;

import java.time.LocalDate;
import java.util.List;
import org.improvementledger.actionplan.board.BoardDecisionRow;
import org.improvementledger.actionplan.board.MeetingActionRow;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.deadline.Deadline;
import org.improvementledger.actionplan.overview.Comparison;
import org.improvementledger.actionplan.overview.PlanPicture;

/**
 * All that a meeting is about, as known at one moment.
 *
 * @param comparison with what the board knew when it met before
 * @param asked what earlier meetings asked for and is not done
 * @param decisions of the meeting before
 * @param deadlines that are open
 */
public record BoardPapers(
        MeetingRow meeting,
        PlanPicture picture,
        Comparison comparison,
        List<MeetingActionRow> asked,
        List<BoardDecisionRow> decisions,
        List<Deadline> deadlines) {

    public LocalDate day() {
        return picture.plan().day();
    }
}
